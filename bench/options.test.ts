import { expect, it } from "vitest";
import { readOptions } from "./options.ts";

it("takes everything unless told", () => {
  const { workloads, contenders, write } = readOptions([]);
  expect(workloads.length).toBe(9);
  expect(contenders).toContain("pytorch");
  expect(write).toBe(false);
});

it("takes the workloads and peers that are named", () => {
  const { workloads, contenders, rounds } = readOptions(
    "W1 w2 W5-lstm --rounds 5 --peers jax-js".split(" "),
  );
  expect(workloads).toEqual(["W1-64", "W1-256", "W1-512", "W1-1024", "W2", "W5-LSTM"]);
  expect(contenders).toEqual(["hidden-layers", "jax-js"]);
  expect(rounds).toBe(5);
});

it("refuses what it does not know", () => {
  expect(() => readOptions(["W9"])).toThrow("No workload is called W9; there are W1-64");
  expect(() => readOptions(["--peers", "numpy"])).toThrow("No peer is called numpy; there are");
  expect(() => readOptions(["--rounds", "0"])).toThrow("--rounds takes a whole number above 0");
});
