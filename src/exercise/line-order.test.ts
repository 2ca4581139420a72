import { describe, expect, it } from "vitest";
import { depths, linesOf, programOf, startOrder } from "./line-order.ts";

const solution = `for (let step = 0; step < 3; step++) {
  const loss = model(inputs);

  // Back through the record.
  loss.backward();
}`;

describe("lines to put in order", () => {
  it("are those of the solution that do something, and those that only distract", () => {
    const lines = startOrder("train", solution, "loss.forward();\n");
    expect([...lines].sort()).toEqual([...linesOf(solution), "loss.forward();"].sort());
    expect(lines).toHaveLength(5);
  });

  it("lie the same for everybody, and otherwise in another exercise", () => {
    expect(startOrder("train", solution)).toEqual(startOrder("train", solution));
    const orders = ["a", "b", "c", "d"].map((name) => startOrder(name, solution).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it("never begin in the order of the solution", () => {
    for (let name = 0; name < 50; name++) {
      expect(startOrder(`e${name}`, "one();\ntwo();")).toEqual(["two();", "one();"]);
    }
  });

  it("are indented by the brackets before them, of which those in texts don't count", () => {
    expect(depths(["f(() => {", 'say("{");', "}, [", "1,", "]);", "end();"])).toEqual([
      0, 2, 1, 2, 0, 0,
    ]);
    expect(depths(["if (a) {", "b();", "} else {", "c();", "}"])).toEqual([0, 1, 0, 1, 0]);
    expect(depths(["}", "a();"])).toEqual([0, 0]);
    expect(programOf(linesOf(solution))).toBe(solution.replace(/\n\n.*/, ""));
  });
});
