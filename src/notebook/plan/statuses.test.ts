import { describe, expect, test } from "vitest";
import {
  blockedBy,
  edit,
  finished,
  insert,
  move,
  type Notebook,
  planAll,
  planRun,
  remove,
  started,
  workerEnded,
} from "./index.ts";
import {
  all,
  change,
  lesson,
  made,
  ran,
  run,
  standing,
  text,
  write,
} from "./testing/written-notebook.ts";

describe("a cell below is stale and says why", () => {
  test("when one above was edited, and when that has run", () => {
    const edited = change(
      ran(lesson(), all),
      "data",
      "const { inputs, labels } = spiral({ noise: 0.9 });",
    );
    expect(standing(edited)).toEqual([
      "imports: fresh",
      "data: stale, data edited",
      "make: fresh",
      "train: stale, data edited",
      "score: stale, data edited",
      "draw: stale, data edited",
    ]);
    expect(standing(run(edited, "data"))).toContain("draw: stale, data ran again");
    expect(planRun(edited, "draw")).toEqual(["data", "draw"]);
  });

  test("when one was put before it that changes what it uses", () => {
    const added = insert(ran(lesson(), all), 3, text("more", "optimizer.step()"));
    expect(standing(added)).toContain("train: stale, more added");
    expect(standing(added)).toContain("draw: fresh");
  });

  test("when one that it used was taken away or moved below it", () => {
    expect(standing(remove(ran(lesson(), all), "train"))).toContain("score: stale, train removed");
    expect(standing(remove(ran(lesson(), all), "data"))).toContain("draw: stale, data removed");
    expect(standing(move(ran(lesson(), all), "data", 5))).toContain("draw: stale, data removed");
  });

  test("when the worker was ended", () => {
    const ended = workerEnded(ran(lesson(), all));
    expect(standing(ended)).toContain("draw: stale, draw ended");
    expect(planAll(ended)).toEqual(all);
    expect(planRun(ended, "draw")).toEqual(["imports", "data", "draw"]);
  });

  test("but not because a cell was edited whose names it does not use", () => {
    const edited = change(ran(lesson(), all), "draw", "show(labels);");
    expect(standing(edited)).toEqual([
      ...all.slice(0, -1).map((name) => `${name}: fresh`),
      "draw: stale, draw edited",
    ]);
  });
});

describe("a cell that does not compile", () => {
  const broken = () => change(ran(lesson(), all), "data", "const { inputs, labels } = spiral(");

  test("blocks those that need it, and the plan comes to it", () => {
    expect(planRun(broken(), "score")).toContain("data");
    expect(blockedBy(broken(), "score")).toBe("data");
    expect(blockedBy(broken(), "make")).toBeNull();
    expect(planRun(broken(), "make")).toEqual(["make"]);
    expect(planAll(broken())).toEqual([]);
  });

  test("changes nothing, so that the old text is fresh again", () => {
    const again = change(broken(), "data", "const { inputs, labels } = spiral({ noise: 0.1 });");
    expect(new Set(standing(again).map((line) => line.split(": ")[1]))).toEqual(new Set(["fresh"]));
  });
});

describe("another value of a control", () => {
  const give = (notebook: Notebook, name: string, source: string, inputs: string) =>
    edit(notebook, name, { ...text(name, source), inputs });
  const size = "const size = slider('Size', { from: 1, to: 9 });";
  const lesson = () => write({ imports: 'import { slider } from "notebook";', size, use: "size;" });

  test("makes its cell stale, and those below once it has run", () => {
    const before = run(run(lesson(), "use"), "size");
    const given = give(before, "size", size, "5");
    expect(standing(given)).toEqual([
      "imports: fresh",
      "size: stale, size given",
      "use: stale, size given",
    ]);
    expect(planRun(given, "size")).toEqual(["size"]);
    expect(standing(run(given, "size"))).toContain("use: stale, size ran again");
    expect(standing(give(given, "size", size, ""))).toContain("use: fresh");
  });

  test("leaves what was noticed of the text", () => {
    const notebook = finished(started(made(), "draw"), "draw", "done", ["inputs"]);
    const given = give(notebook, "draw", "show(inputs);", "5");
    expect(planRun(given, "draw")).toEqual(["data", "draw"]);
  });
});
