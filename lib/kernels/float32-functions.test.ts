import { describe, expect, it } from "vitest";
import { randomGenerator } from "../random.ts";
import { compareWithTwin, type KernelName } from "./compare-with-twin.ts";

const { uniform } = randomGenerator("kernels");

describe("float32 functions", () => {
  const within = (name: KernelName, x: Float32Array, ulps: number) => {
    const [[fast, slow]] = compareWithTwin(name, [new Float32Array(x.length), x, x.length]) as [
      [number[], number[]],
    ];
    const exact = new Float32Array(1);
    const bits = new Int32Array(exact.buffer);
    x.forEach((value, i) => {
      exact[0] = slow[i] as number;
      const wanted = bits[0] as number;
      exact[0] = fast[i] as number;
      if (Number.isNaN(slow[i]) && Number.isNaN(fast[i])) return;
      const error = Math.abs((bits[0] as number) - wanted);
      if (error > ulps) expect.fail(`${name}(${value}) = ${fast[i]}, not ${slow[i]}: ${error} ulp`);
    });
  };
  const across = (from: number, to: number) =>
    Float32Array.from({ length: 20_000 }, () => from + (to - from) * uniform());
  const special = Float32Array.of(
    0,
    -0,
    1,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  );

  it("exp is right to 2 units in the last place, from underflow to overflow", () => {
    within("exp", special, 0);
    within("exp", across(-87, 88.7), 2);
    within("exp", Float32Array.of(88.72, 88.73, 89, 1000, -87.4, -100, -103.9, -104, -1000), 2);
  });

  it("log is right to 2 units in the last place, denormal numbers included", () => {
    within("log", special, 0);
    within("log", across(0, 3), 2);
    within("log", across(0, 1e30), 2);
    within("log", Float32Array.of(1e-38, 1e-40, 1.4e-45, 3e38), 2);
  });

  it("tanh and sigmoid are right to 6 units in the last place", () => {
    within("tanh", special, 0);
    within("tanh", across(-1, 1), 6);
    within("tanh", across(-12, 12), 6);
    within("tanh", across(-1e-4, 1e-4), 6);
    within("sigmoid", special, 0);
    within("sigmoid", across(-30, 30), 6);
  });
});
