import { compile } from "../../compile/index.ts";
import {
  createNotebook,
  edit,
  finished,
  type Notebook,
  type Outcome,
  planRun,
  started,
  statuses,
} from "../index.ts";

export const text = (name: string, source: string) => {
  const result = compile(source, name);
  return { name, sourceHash: source, analysis: "code" in result ? result.analysis : null };
};

export const write = (sources: Record<string, string>, options = {}) =>
  createNotebook(
    Object.entries(sources).map(([name, source]) => text(name, source)),
    options,
  );

export const change = (notebook: Notebook, name: string, source: string) =>
  edit(notebook, name, text(name, source));

/** As though the cells ran, one after another. */
export const ran = (notebook: Notebook, names: readonly string[], outcome: Outcome = "done") =>
  names.reduce((now, name) => finished(started(now, name), name, outcome), notebook);

export const run = (notebook: Notebook, name: string) => ran(notebook, planRun(notebook, name));

export const standing = (notebook: Notebook) =>
  [...statuses(notebook)].map(([name, { status, because }]) =>
    because ? `${name}: ${status}, ${because.cell} ${because.change}` : `${name}: ${status}`,
  );

/** A lesson that makes, trains, scores, and draws something else. */
export const lesson = () =>
  write({
    imports:
      'import { adam, accuracy, crossEntropy, linear, sequential } from "hidden-layers"; import { spiral } from "hidden-layers/data"; import { show } from "notebook"; const size = 8;',
    data: "const { inputs, labels } = spiral({ noise: 0.1 });",
    make: "const model = sequential(linear(2, size)); const optimizer = adam(model.parameters());",
    train:
      "for (let i = 0; i < 100; i++) { crossEntropy(model(inputs), labels).backward(); optimizer.step(); }",
    score: "const score = accuracy(model(inputs), labels); show(score);",
    draw: "show(inputs);",
  });
export const made = () => ran(lesson(), ["imports", "data", "make"]);
export const all = ["imports", "data", "make", "train", "score", "draw"];
