import { afterEach, describe, expect, it } from "vitest";
import { linear, loadWeights, saveWeights } from "../../../lib/index.ts";
import { download } from "./download.ts";
import { shown } from "./gathered.ts";
import { setInputs } from "./inputs.ts";
import { upload } from "./upload.ts";

afterEach(() => setInputs({}));

describe("download", () => {
  it("offers bytes and texts as a file", () => {
    expect(shown(() => download("model.safetensors", Uint8Array.of(1, 2)))).toEqual({
      kind: "file",
      name: "model.safetensors",
      size: 2,
      bytes: Uint8Array.of(1, 2),
    });
    expect(shown(() => download("note.txt", "ça"))).toMatchObject({ size: 3 });
  });

  it("keeps what the file held when it was called", () => {
    const bytes = Uint8Array.of(1, 2);
    const output = shown(() => {
      download("a.bin", bytes);
      bytes[0] = 9;
    });
    expect(output).toMatchObject({ bytes: Uint8Array.of(1, 2) });
  });

  it("explains names that are no file's, and contents that can't be saved", () => {
    expect(() => download("model", "")).toThrow('download got "model" as a file name.');
    expect(() => download("../a.txt", "")).toThrow('download got "../a.txt" as a file name.');
    expect(() => download("a.bin", linear(1, 1) as never)).toThrow(
      "download got a function as the content of a.bin.",
    );
    expect(() => download("a.bin", new Uint8Array((64 << 20) + 1))).toThrow(
      "download can't offer a.bin, which has 67108865 bytes.",
    );
  });
});

describe("upload", () => {
  it("gives nothing until the reader has chosen a file, and then the file", () => {
    let file: ReturnType<typeof upload>;
    const ask = () => {
      file = upload("A model", { accept: ".safetensors" });
    };
    expect(shown(ask)).toEqual({ kind: "upload", label: "A model", accept: ".safetensors" });
    expect(file).toBeUndefined();
    setInputs({ "A model": { name: "mine.safetensors", bytes: Uint8Array.of(7) } });
    expect(shown(ask)).toMatchObject({ chosen: "mine.safetensors" });
    expect(file).toEqual({ name: "mine.safetensors", bytes: Uint8Array.of(7) });
  });

  it("takes no inherited property for a file", () => {
    expect(shown(() => expect(upload("constructor")).toBeUndefined())).not.toHaveProperty("chosen");
  });

  it("brings back the model that was downloaded", () => {
    const model = linear(2, 3);
    const file = shown(() => download("model.safetensors", saveWeights(model)));
    if (file.kind !== "file" || !file.bytes) throw new Error("There is no file.");
    setInputs({ Model: { name: file.name, bytes: file.bytes.slice() } });
    const copy = linear(2, 3);
    shown(() => {
      const chosen = upload("Model");
      if (chosen) loadWeights(copy, chosen.bytes);
    });
    expect(copy.weights.data).toEqual(model.weights.data);
    expect(copy.bias?.data).toEqual(model.bias?.data);
  });

  it("explains labels and options it can't use", () => {
    expect(() => upload(3 as never)).toThrow("upload got 3 as its label.");
    expect(() => upload("A", { type: "x" } as never)).toThrow('upload has no option "type".');
  });
});
