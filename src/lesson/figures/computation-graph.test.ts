import { expect, test } from "vitest";
import { box, describeGraph, drawGraph, type GraphNode } from "./computation-graph.ts";

const nodes: GraphNode[] = [
  { name: "x", at: [0, 0] },
  {
    name: "x · x",
    at: [1, 1],
    of: [
      { name: "x", step: "× x" },
      { name: "x", step: "× x" },
    ],
  },
  { name: "result", at: [0, 2], of: [{ name: "x · x" }, { name: "x" }] },
];

test("every arrow goes from the lower edge of a box to the upper edge of another", () => {
  const { boxes, edges, width, height } = drawGraph(nodes);
  expect(edges).toHaveLength(4);
  for (const { from, to } of edges) {
    expect(boxes.some(([x, y]) => from[1] === y + box.height && from[0] >= x)).toBe(true);
    expect(boxes.some(([x, y]) => to[1] === y && to[0] <= x + box.width)).toBe(true);
  }
  for (const [x, y] of boxes) {
    expect(x + box.width).toBeLessThan(width);
    expect(y + box.height).toBeLessThan(height);
  }
});

test("a value that is used twice has two arrows apart", () => {
  const [one, other] = drawGraph(nodes).edges;
  expect(one?.from).not.toEqual(other?.from);
  expect(one?.to).not.toEqual(other?.to);
});

test("the graph is told in words, without slopes of what is given", () => {
  expect(
    describeGraph(nodes, [{ value: "3" }, { value: "9", slope: "1" }, { value: "12", slope: "1" }]),
  ).toBe(
    "x is 3; x · x is 9, made of x and x, slope 1; result is 12, made of x · x and x, slope 1",
  );
});

test("an arrow from nowhere is refused", () => {
  expect(() => drawGraph([{ name: "y", at: [0, 0], of: [{ name: "x" }] }])).toThrow(
    '"y" is made of "x", which is no node.',
  );
});
