import { afterEach, describe, expect, it } from "vitest";
import { choice } from "./choice.ts";
import { draw } from "./draw.ts";
import { gathered, shown } from "./gathered.ts";
import { setInputs } from "./inputs.ts";
import { microphone } from "./microphone.ts";
import { slider } from "./slider.ts";
import { toggle } from "./toggle.ts";
import { uploadImage } from "./upload-image.ts";
import { uploadTable } from "./upload-table.ts";

afterEach(() => setInputs({}) && undefined);

/** What a control gives and shows when the reader has given something. */
function given<Value>(inputs: Parameters<typeof setInputs>[0], ask: () => Value) {
  setInputs(inputs);
  let value: Value | undefined;
  const output = shown(() => {
    value = ask();
  });
  return { value, output };
}

describe("slider", () => {
  const rate = () => slider("Rate", { from: 0, to: 1, step: 0.1, start: 0.3 });

  it("gives its start until it is moved, then the step that is nearest", () => {
    expect(given({}, rate)).toEqual({
      value: 0.3,
      output: { kind: "slider", label: "Rate", from: 0, to: 1, step: 0.1, value: 0.3 },
    });
    expect(given({ Rate: 0.30000000000000004 }, rate).value).toBe(0.3);
    expect(given({ Rate: 7 }, rate).value).toBe(1);
    expect(given({ Rate: "0.5" }, rate).value).toBe(0.3);
  });

  it("starts at its lowest value with a hundred steps unless told otherwise", () => {
    const { output } = given({}, () => slider("Noise", { from: 1, to: 3 }));
    expect(output).toMatchObject({ value: 1, step: 0.02 });
  });

  it("explains what is no range", () => {
    expect(() => slider("Rate", { from: 1, to: 0 })).toThrow(
      /slider got from 1, to 0.*\nIt needs from below to.*\nWrite slider\(/,
    );
    expect(() => slider("Rate", { from: 0, to: 1, max: 2 } as never)).toThrow("max");
  });
});

describe("choice", () => {
  const kind = () => choice("Activation", ["relu", "tanh"]);

  it("gives the first until another is chosen that it has", () => {
    expect(given({}, kind)).toMatchObject({ value: "relu", output: { value: "relu" } });
    expect(given({ Activation: "tanh" }, kind).value).toBe("tanh");
    expect(given({ Activation: "gelu" }, kind).value).toBe("relu");
  });

  it("explains what can't be chosen from", () => {
    expect(() => choice("Activation", [])).toThrow("choice got an array of 0 to choose from.");
    expect(() => choice("Activation", [1] as never)).toThrow("It takes a list of 1 to 100");
  });
});

describe("toggle", () => {
  it("is off until it is ticked, or on where it starts so", () => {
    expect(given({}, () => toggle("Noise")).value).toBe(false);
    expect(given({}, () => toggle("Noise", { start: true })).value).toBe(true);
    expect(given({ Noise: false }, () => toggle("Noise", { start: true })).value).toBe(false);
  });
});

describe("draw", () => {
  it("gives nothing until something is drawn, and then a copy of the ink", () => {
    const ink = new Float32Array(784).fill(0.5);
    expect(given({}, () => draw("A digit")).value).toBeUndefined();
    const { value } = given({ "A digit": ink }, () => draw("A digit"));
    expect(value).toEqual(ink);
    expect(value).not.toBe(ink);
  });
});

describe("microphone", () => {
  it("gives nothing until something is recorded", () => {
    const sound = { samples: new Float32Array(8), rate: 8000 };
    expect(given({}, () => microphone("A word"))).toMatchObject({
      value: undefined,
      output: { kind: "microphone", seconds: 1, rate: 16_000, recorded: false },
    });
    expect(given({ "A word": sound }, () => microphone("A word")).value).toEqual(sound);
  });

  it("explains times and rates out of bounds", () => {
    expect(() => microphone("A word", { seconds: 99 })).toThrow("It records up to 30 seconds");
    expect(() => microphone("A word", { rate: 1 })).toThrow("8000 to 48000");
  });
});

describe("uploadImage", () => {
  it("gives colours from 0 to 1, without opacity", () => {
    const photo = {
      name: "a.png",
      width: 2,
      height: 1,
      pixels: Uint8ClampedArray.of(255, 0, 51, 255, 0, 255, 0, 9),
    };
    const { value, output } = given({ Photo: photo }, () =>
      uploadImage("Photo", { width: 2, height: 1 }),
    );
    expect([...(value?.pixels ?? [])].map((each) => Math.round(each * 10))).toEqual([
      10, 0, 2, 0, 10, 0,
    ]);
    expect(output).toMatchObject({ chosen: "a.png", image: { width: 2, height: 1 } });
  });

  it("explains sides that are no pixels", () => {
    expect(() => uploadImage("Photo", { width: 2 })).toThrow("It takes both");
  });
});

describe("uploadTable", () => {
  it("gives rows by the names of the columns", () => {
    const bytes = new TextEncoder().encode("kind,length\niris,5.1\nrose,3\n");
    const { value } = given({ Flowers: { name: "f.csv", bytes } }, () => uploadTable("Flowers"));
    expect(value).toEqual({
      name: "f.csv",
      columns: ["kind", "length"],
      rows: [
        { kind: "iris", length: 5.1 },
        { kind: "rose", length: 3 },
      ],
    });
  });
});

it("two controls of a cell can't have one label", () => {
  expect(() =>
    gathered(() => {
      toggle("Noise");
      slider("Noise", { from: 0, to: 1 });
    }),
  ).toThrow('slider got the label "Noise" a second time.');
});
