import { expect, test } from "vitest";
import { effectsOf, preamble } from "../testing/effects-of.ts";

test("a cell reads what the functions it calls read, and assigns what they assign", () => {
  const [, , last] = effectsOf(
    "let rate = 1; let steps = 0",
    "function grow() { steps += rate; return helper() }\nconst helper = () => other",
    "grow()",
  );
  expect([...(last?.reads ?? [])].sort()).toEqual(["grow", "helper", "other", "rate", "steps"]);
  expect([...(last?.assigns ?? [])]).toEqual(["steps"]);
});

test("a cell feeds the names that hold what it makes", () => {
  const [make, alias] = effectsOf(
    "const list = []; const number = 1; function pure() {}",
    "const other = { list }; const f = pure; const n = number; const copy = list.length",
  );
  expect([...(make?.feeds ?? [])].sort()).toEqual(["list", "other"]);
  expect([...(alias?.feeds ?? [])].sort()).toEqual(["other"]);
});

test("scores over seeds, and what evaluate returns, hold nothing but what the function returns", () => {
  const [, make, take] = effectsOf(
    preamble,
    "const shared = { model };",
    `import { overSeeds } from "notebook";
     const rounds = await overSeeds(6, (seed) => [seed, evaluate(() => accuracy(shared.model(inputs), labels))]);
     const kept = evaluate(() => shared);`,
  );
  expect([...(make?.feeds ?? [])].sort()).toEqual(["kept", "shared"]);
  expect([...(take?.feeds ?? [])].sort()).toEqual(["rounds"]);
});

test("scores do not hold what was scored, and what a network was trained on is not in it", () => {
  const [, data, train] = effectsOf(
    preamble,
    "const points = spiral({ classes: 3 });",
    `const net = sequential(linear(2, 3)); const scores = [];
     const score = (network) => evaluate(() => accuracy(network(points.inputs), points.labels));
     for (const batch of batches(points)) crossEntropy(net(batch.inputs), batch.labels).backward();
     scores.push(score(net));`,
    "scores.push(score(net))",
  );
  expect([...(data?.feeds ?? [])]).toEqual(["points"]);
  expect([...(train?.feeds ?? [])].sort()).toEqual(["net", "scores"]);
});

test("cells that are written to be hard to follow are followed in little time", () => {
  const functions = Array.from(
    { length: 12 },
    (_, n) => `function f${n}(g) { return (x) => f${(n + 1) % 12}(() => f${(n + 5) % 12}(g))(x) }`,
  );
  expect(effectsOf(functions.join("\n"), "f0(f1)(f2)").length).toBe(2);
});

test("functions that make functions without end do not fill the stack", () => {
  const [list, maker] = effectsOf(
    "const list = [];",
    "const again = (f) => (x) => f(again(f))(x); const first = again(again); first(first)(again(first)); list.push(first)",
  );
  expect([...(list?.mutates ?? [])]).toEqual([]);
  expect([...(maker?.mutates ?? [])]).toContain("list");
});
