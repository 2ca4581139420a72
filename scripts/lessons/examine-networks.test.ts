import { describe, expect, it } from "vitest";
import { adam, linear, tensor, zeros } from "../../lib/index.ts";
import { examineNetworks } from "./examine-networks.ts";
import { runLesson } from "./run-lesson.ts";

const cell = (name: string, source: string, finds?: string) => ({ name, source, finds, line: 1 });
const data = cell(
  "data",
  'import { moons } from "hidden-layers/data";\nconst points = moons();\nconst { inputs, labels } = points;',
);
const training = (activation: string, layers: number) =>
  `import { adam, crossEntropy, linear, ${activation}, sequential } from "hidden-layers";
const layers = Array.from({ length: ${layers} }, (_, i) => [linear(i ? 16 : 2, 16), ${activation}]).flat();
const network = sequential(...layers, linear(16, 2));
const optimizer = adam(network.parameters(), { rate: 0.01 });
for (let step = 0; step < 20; step++) {
  crossEntropy(network(inputs), labels).backward();
  optimizer.step();
}`;
const problemsOf = async (source: string, finds?: string) => {
  const { problems, examined } = await runLesson("test", [data, cell("train", source, finds)]);
  expect(examined).toEqual(finds === "unexamined" ? [] : ["network"]);
  return problems.map(({ text }) => text);
};

describe("the networks of a lesson are looked at after it has run", () => {
  it("and a healthy one passes", async () => {
    expect(await problemsOf(training("relu", 2))).toEqual([]);
  });

  it("and a broken one fails, unless the cell says what is found", async () => {
    const deep = training("sigmoid", 10);
    const [problem] = await problemsOf(deep);
    expect(problem).toMatch(
      /^The network "network" has a finding: vanishing-gradients, layer 0, linear\. It gets .*\. Mend it, or write finds=vanishing-gradients behind the name of its cell, if that is what it shows\.$/,
    );
    expect(await problemsOf(deep, "vanishing-gradients")).toEqual([]);
    expect(await problemsOf(deep, "unexamined")).toEqual([]);
  });

  it("and a cell that promises a broken one must have it", async () => {
    expect(await problemsOf(training("relu", 2), "dead-units")).toEqual([
      "The cell says finds=dead-units, but none of its networks has this finding first.",
    ]);
  });

  it("with the data of their own cell, where it has some, before those of other cells", () => {
    const layer = linear(2, 2);
    const inputs = [-1, 1, -1, 1].map((place) => [place, -place]);
    const scaled = { inputs: tensor(inputs), labels: tensor([0, 1, 0, 1]) };
    const raw = { ...scaled, inputs: scaled.inputs.multiply(5000) };
    const optimizer = adam(layer.parameters(), { rate: 0.01 });
    const values = new Map<string, unknown>(Object.entries({ raw, layer, optimizer, scaled }));
    expect(examineNetworks({ names: ["layer"] }, values).problems).toHaveLength(1);
    expect(examineNetworks({ names: ["layer", "scaled"] }, values).problems).toEqual([]);
  });

  it("and nothing is said of what nobody trains, or no data fit", () => {
    const layer = linear(2, 3);
    const values = new Map<string, unknown>(Object.entries({ number: 3, layer }));
    const look = () => examineNetworks({ names: ["number", "layer"] }, values);
    const nothing = { examined: [], problems: [] };
    expect(look()).toEqual(nothing);
    values.set("optimizer", adam(layer.parameters(), { rate: 0.1 }));
    expect(look()).toEqual(nothing);
    values.set("points", { inputs: zeros([4, 5]), labels: zeros([4]) });
    expect(look()).toEqual(nothing);
  });
});
