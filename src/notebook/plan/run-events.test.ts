import { describe, expect, test } from "vitest";
import { finished, planAll, planRun, started } from "./index.ts";
import { change, made, ran, run, standing } from "./testing/written-notebook.ts";

describe("a cell that was stopped", () => {
  const stopped = () => ran(made(), ["train"], "partial");

  test("has left something that later cells use", () => {
    expect(planRun(stopped(), "score")).toEqual(["score"]);
    expect(standing(run(stopped(), "score"))).toEqual([
      "imports: fresh",
      "data: fresh",
      "make: fresh",
      "train: partial",
      "score: fresh",
      "draw: unrun",
    ]);
  });

  test("is repeated, from what it changed on, by running it or everything", () => {
    expect(planRun(stopped(), "train")).toEqual(["make", "train"]);
    expect(planAll(run(stopped(), "score"))).toEqual(["make", "train", "score", "draw"]);
  });

  test("makes those below stale when it is run to its end", () => {
    const notebook = run(run(stopped(), "score"), "train");
    expect(standing(notebook)).toContain("score: stale, train ran again");
  });

  test("is repeated when what it changed was made anew", () => {
    expect(planRun(run(stopped(), "make"), "score")).toEqual(["train", "score"]);
  });
});

describe("a cell that failed", () => {
  test("runs again for whoever needs it, with what it may have changed", () => {
    const notebook = ran(made(), ["train"], "failed");
    expect(standing(notebook)).toContain("train: failed");
    expect(planRun(notebook, "score")).toEqual(["make", "train", "score"]);
    expect(planRun(notebook, "draw")).toEqual(["draw"]);
  });
});

test("an edit while the cell runs leaves it stale", () => {
  const begun = started(made(), "train");
  const edited = change(begun, "train", "optimizer.step()");
  expect(standing(edited)).toContain("train: running");
  const ended = finished(edited, "train", "done");
  expect(standing(ended)).toContain("train: stale, train edited");
  expect(planRun(ended, "score")).toEqual(["make", "train", "score"]);
});
