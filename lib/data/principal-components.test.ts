import { describe, expect, it } from "vitest";
import { getRandomState, normal, setSeed } from "../random.ts";
import { meanSquaredError, tensor, zeros } from "../tensor/index.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { principalComponents } from "./principal-components.ts";
import { symmetricEigenvectors } from "./symmetric-eigenvectors.ts";

const anything = (value: unknown) => value as never;

/** Numbers that vary less and less from feature to feature, and then are mixed. */
function mixed(examples: number, features: number): Tensor {
  setSeed("mixed");
  const draw = (rows: number, columns: number) =>
    tensor(Float32Array.from({ length: rows * columns }, normal), { shape: [rows, columns] });
  const scales = Float32Array.from({ length: features }, (_, at) => 4 * 0.8 ** at);
  return draw(examples, features).multiply(tensor(scales)).matmul(draw(features, features)).add(3);
}

const errorOf = (inputs: Tensor, count: number) => {
  const { encode, decode } = principalComponents(inputs, { count });
  return meanSquaredError(decode(encode(inputs)), inputs).item();
};

describe("principalComponents", () => {
  it("finds directions of length 1 at right angles", () => {
    const { directions } = principalComponents(mixed(200, 40), { count: 6 });
    expect(directions.shape).toEqual([6, 40]);
    const products = directions.matmul(directions.transpose()).data;
    for (const [at, product] of products.entries())
      expect(product).toBeCloseTo(at % 7 === 0 ? 1 : 0, 5);
  });

  it("gives codes that are unrelated, with mean 0 and the variances it says", () => {
    const inputs = mixed(300, 40);
    const { encode, variances } = principalComponents(inputs, { count: 5 });
    const codes = encode(inputs);
    const covariance = codes.transpose().matmul(codes).divide(300);
    const largest = variances.data[0] as number;
    for (let row = 0; row < 5; row++) {
      expect(codes.mean({ axis: 0 }).data[row]).toBeCloseTo(0, 3);
      for (let column = 0; column < 5; column++) {
        const wanted = row === column ? (variances.data[row] as number) : 0;
        expect(Math.abs(covariance.item(row, column) - wanted)).toBeLessThan(1e-3 * largest);
      }
    }
    expect([...variances.data]).toEqual([...variances.data].sort((a, b) => b - a));
  });

  it("leaves the error that all further variances are together", () => {
    const inputs = mixed(200, 40);
    const { variances } = principalComponents(inputs, { count: 40 });
    const left = variances.data.slice(7).reduce((sum, each) => sum + each, 0) / 40;
    expect(errorOf(inputs, 7) / left).toBeCloseTo(1, 3);
  });

  it("rebuilds all with all directions, and shorter codes from the first alone", () => {
    const inputs = mixed(50, 6);
    expect(errorOf(inputs, 6)).toBeLessThan(1e-6);
    const [all, two] = [6, 2].map((count) => principalComponents(inputs, { count }));
    const short = all?.decode(all.encode(inputs).slice(0, 2, { axis: 1 }));
    const same = two?.decode(two.encode(inputs));
    for (const [at, value] of (short?.data ?? []).entries())
      expect(value).toBeCloseTo(same?.data[at] ?? Number.NaN, 3);
  });

  it("takes nothing from the shared random numbers and gives the same bits again", () => {
    const inputs = mixed(100, 20);
    const before = getRandomState();
    const first = principalComponents(inputs, { count: 3 });
    expect(getRandomState()).toEqual(before);
    expect(principalComponents(inputs, { count: 3 }).directions.data).toEqual(
      first.directions.data,
    );
  });

  it("points each direction to where its largest number is above zero", () => {
    const { directions } = principalComponents(mixed(100, 20), { count: 4 });
    for (let row = 0; row < 4; row++) {
      const own = directions.at(row).data;
      const sizes = own.map(Math.abs);
      expect(own[sizes.indexOf(Math.max(...sizes))]).toBeGreaterThan(0);
    }
  });

  it("has directions even where data do not differ", () => {
    const { directions, variances, decode, encode } = principalComponents(zeros([5, 30]).add(2), {
      count: 3,
    });
    expect([...variances.data]).toEqual([0, 0, 0]);
    expect(directions.power(2).sum().item()).toBeCloseTo(3, 5);
    expect(decode(encode(zeros([1, 30]).add(2))).data[0]).toBeCloseTo(2, 5);
  });

  it("refuses what has no rows of features, a strange count, and what is no number", () => {
    expect(() => principalComponents(zeros([5, 28, 28]), { count: 2 })).toThrow(
      "principalComponents can't read the shape [5, 28, 28].\n" +
        "It needs one example a row: [examples, features].\n" +
        "Make rows of pictures first: inputs.reshape([examples, height * width]).",
    );
    expect(() => principalComponents(anything([[1, 2]]), { count: 1 })).toThrow(
      "principalComponents can't read an array of 1.",
    );
    expect(() => principalComponents(zeros([5, 4]), { count: 5 })).toThrow(
      "principalComponents' count can't be 5.\n" +
        "It is a whole number from 1 to 4.\n" +
        "Choose one, for example count: 1.",
    );
    expect(() => principalComponents(zeros([5, 4]), anything({}))).toThrow("can't be undefined");
    expect(() => principalComponents(zeros([5, 4]), anything(undefined))).toThrow(
      "principalComponents got undefined where its options belong.",
    );
    expect(() => principalComponents(tensor([[1, Number.NaN]]), { count: 1 })).toThrow(
      "principalComponents found something that is no finite number among the inputs.\n" +
        "It adds up products of all numbers, and one that is none would spoil every direction.\n" +
        "Leave out the examples that have gaps.",
    );
  });
});

describe("symmetricEigenvectors", () => {
  it("finds what a matrix only stretches, the most stretched first", () => {
    const { values, vectors } = symmetricEigenvectors(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values].map((value) => value.toFixed(6))).toEqual(["3.000000", "1.000000"]);
    expect(Math.abs(vectors[0] as number)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it("holds for a matrix of random numbers", () => {
    setSeed(1);
    const size = 20;
    const matrix = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        matrix[row * size + column] = matrix[column * size + row] = normal();
      }
    }
    const { values, vectors } = symmetricEigenvectors(matrix, size);
    for (let one = 0; one < size; one++) {
      const vector = vectors.subarray(one * size, (one + 1) * size);
      for (let row = 0; row < size; row++) {
        const stretched = vector.reduce(
          (sum, value, at) => sum + value * (matrix[row * size + at] as number),
          0,
        );
        expect(stretched).toBeCloseTo((values[one] as number) * (vector[row] as number), 9);
      }
    }
  });
});
