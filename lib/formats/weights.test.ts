import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conv2d,
  flatten,
  linear,
  type Model,
  relu,
  sequential,
  type Tensor,
  tensor,
  zeros,
} from "../index.ts";
import { loadWeights, readSafetensors, saveWeights } from "./index.ts";
import { writeSafetensors } from "./write-safetensors.ts";

const createModel = () => sequential(linear(2, 4), relu, linear(4, 3));
const bitsOf = ({ data }: Tensor) => [...new Uint32Array(data.buffer)];
const modelBits = (model: Model) => model.parameters().map(bitsOf);

/** A file of these tensors, with metadata that say another program wrote it. */
const foreign = (tensors: Record<string, Tensor>) =>
  writeSafetensors(new Map(Object.entries(tensors)), { format: "pt" });

const parametersOf = (model: Model) =>
  Object.fromEntries(readSafetensors(saveWeights(model)).tensors);

/** The message, after a look at the model: nothing of it may have changed. */
function refused(model: Model, bytes: Uint8Array): string {
  const before = modelBits(model);
  const versions = model.parameters().map(({ version }) => version);
  try {
    loadWeights(model, bytes);
  } catch (error) {
    expect(modelBits(model)).toEqual(before);
    expect(model.parameters().map(({ version }) => version)).toEqual(versions);
    return String(error);
  }
  throw new Error("nothing was thrown");
}

describe("saveWeights", () => {
  it("writes the header, spaces up to a multiple of 8, and the numbers", () => {
    const model = sequential(linear(1, 2));
    model.parameters()[0]?.assign(tensor([[1, -2]]));
    model.parameters()[1]?.assign(tensor([0.5, 0]));
    const bytes = saveWeights(model);
    const header =
      '{"__metadata__":{"format":"hidden-layers","version":"1"},' +
      '"0.weights":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},' +
      '"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}';
    expect(bytes.length % 8).toBe(0);
    const length = bytes.length - 8 - 16;
    expect([...bytes.subarray(0, 8)]).toEqual([length & 255, length >> 8, 0, 0, 0, 0, 0, 0]);
    expect(new TextDecoder().decode(bytes.subarray(8, 8 + length)).trimEnd()).toBe(header);
    expect([...new Float32Array(bytes.buffer, 8 + length)]).toEqual([1, -2, 0.5, 0]);
  });

  it("writes the same bytes again after loading them", () => {
    const model = sequential(conv2d(1, 2, { size: 3 }), relu, flatten, linear(2, 3));
    const bytes = saveWeights(model);
    const copy = sequential(conv2d(1, 2, { size: 3 }), relu, flatten, linear(2, 3));
    expect(saveWeights(copy)).not.toEqual(bytes);
    loadWeights(copy, bytes);
    expect(saveWeights(copy)).toEqual(bytes);
  });

  it("writes a model without parameters", () => {
    loadWeights(sequential(relu), saveWeights(sequential(relu)));
  });

  it("refuses what is no model", () => {
    expect(() => saveWeights(relu as never)).toThrow("A model is needed, but this is a function.");
    expect(() => loadWeights({} as never, new Uint8Array())).toThrow("but this is an object.");
  });
});

describe("loadWeights", () => {
  it("gives a model every bit of another, NaN, infinities and minus zero among them", () => {
    const length = fc.integer({ min: 1, max: 6 });
    const number = fc.oneof(fc.float(), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0));
    fc.assert(
      fc.property(
        length,
        length,
        length,
        fc.array(number, { minLength: 1 }),
        (a, b, c, numbers) => {
          const create = () => sequential(linear(a, b), relu, linear(b, c, { bias: false }));
          const [model, copy] = [create(), create()];
          for (const parameter of model.parameters()) {
            const values = Float32Array.from(
              { length: parameter.size },
              (_, i) => numbers[i % numbers.length] as number,
            );
            parameter.assign(tensor(values, { shape: parameter.shape }));
          }
          loadWeights(copy, saveWeights(model));
          expect(modelBits(copy)).toEqual(modelBits(model));
        },
      ),
    );
  });

  it("reads files of others with the same names, of any type of floats", () => {
    const model = linear(1, 2);
    loadWeights(model, foreign({ bias: tensor([1, 2]), weights: tensor([[3, 4]]) }));
    expect([model.weights.toArray(), model.bias?.toArray()]).toEqual([[[3, 4]], [1, 2]]);
    const header =
      '{"weights":{"dtype":"F16","shape":[1,2],"data_offsets":[0,4]},"bias":{"dtype":"BF16","shape":[2],"data_offsets":[4,8]}}';
    const start = new Uint8Array([header.length, 0, 0, 0, 0, 0, 0, 0]);
    const halves = [0x00, 0x3c, 0x00, 0xc0, 0x80, 0x3f, 0x49, 0x40];
    loadWeights(model, new Uint8Array([...start, ...new TextEncoder().encode(header), ...halves]));
    expect([model.weights.toArray(), model.bias?.toArray()]).toEqual([[[1, -2]], [1, 3.140625]]);
  });

  it("counts as a change of each parameter", () => {
    const model = linear(1, 1);
    loadWeights(model, saveWeights(model));
    expect(model.parameters().map(({ version }) => version)).toEqual([1, 1]);
  });

  it("refuses the weights of another model, and changes nothing", () => {
    const model = createModel();
    const remedy =
      "Build the model as it was when it was saved; tensors of any file are in readSafetensors(bytes).";
    const what = "DataError: These are the weights of another model.";
    expect(refused(model, saveWeights(linear(2, 4)))).toBe(
      `${what}\nThe file lacks "0.weights", which has the shape [2, 4].\n${remedy}`,
    );
    expect(refused(model, saveWeights(sequential(createModel(), linear(3, 3))))).toContain(
      'The file lacks "0.weights"',
    );
    expect(refused(model, foreign({ ...parametersOf(model), extra: zeros([1]) }))).toBe(
      `${what}\nThe file has "extra", and the model has no such parameter; its first is "0.weights".\n${remedy}`,
    );
    expect(refused(sequential(relu), saveWeights(linear(1, 1)))).toContain(
      'The file has "weights", and the model has no such parameter; it has none.',
    );
    const wide = sequential(linear(2, 4), relu, linear(4, 5));
    expect(refused(model, saveWeights(wide))).toBe(
      `${what}\n"2.weights" has the shape [4, 5] in the file, but [4, 3] in the model.\n${remedy}`,
    );
    expect(refused(model, foreign({ ...parametersOf(model), "2.weights": zeros([3, 4]) }))).toBe(
      `${what}\n"2.weights" has the shape [3, 4] in the file, but [4, 3] in the model.\n` +
        "PyTorch keeps weights that way round: assign readSafetensors(bytes).tensors.get(…).transpose().",
    );
  });

  it("refuses another version of its own format", () => {
    const tensors = new Map(Object.entries(parametersOf(linear(1, 1))));
    const bytes = writeSafetensors(tensors, { format: "hidden-layers", version: "2" });
    expect(refused(linear(1, 1), bytes)).toBe(
      "DataError: The file has format version 2.\n" +
        "This version of the library reads version 1.\n" +
        "Load it with the version of the library that saved it.",
    );
    const unversioned = writeSafetensors(tensors, { format: "hidden-layers" });
    expect(refused(linear(1, 1), unversioned)).toContain("has format version unknown.");
  });

  it("loads all or nothing, however the file is damaged", () => {
    const model = createModel();
    const bytes = saveWeights(createModel());
    const edits = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, fc.nat({ max: bytes.length }), fc.boolean(), (changes, cut, whole) => {
        const damaged = bytes.slice();
        for (const [at, value] of changes) damaged[at] = value;
        const file = whole ? damaged : damaged.subarray(0, cut);
        const before = modelBits(model);
        try {
          loadWeights(model, file);
          const loaded = [...readSafetensors(file).tensors.values()];
          expect(modelBits(model)).toEqual(loaded.map(bitsOf));
        } catch (error) {
          expect(String(error)).toMatch(/^DataError: .*\n.*\n.*$/);
          expect(modelBits(model)).toEqual(before);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
