import { describe, expect, it } from "vitest";
import { linear, sequential, sigmoid, type Tensor, tensor, zeros } from "../../../lib/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { toHtml } from "../outputs/markup.ts";
import { renderOutput } from "../outputs/render-output.ts";
import { decisionMap } from "./decision-map.ts";
import { gathered, shown } from "./gathered.ts";
import { images } from "./images.ts";
import { scatter } from "./scatter.ts";

const data = {
  inputs: tensor([
    [-1, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
  ]),
  labels: tensor([0, 1, 0, 1]),
};
/** Says class 1 on the right. */
const right = (inputs: Tensor) => inputs.matmul(tensor([[9], [0]]));

describe("decisionMap", () => {
  it("asks the model on a grid with the first row at the top", () => {
    const up = (inputs: Tensor) =>
      inputs.matmul(
        tensor([
          [0, 0, 0],
          [-5, 0, 5],
        ]),
      );
    const map = shown(() => decisionMap(up, { ...data, labels: [0, 2, 2, 0] }, { title: "Up" }));
    expect(checkOutput(map)).toEqual(map);
    if (map.kind !== "decision-map") throw new Error(map.kind);
    expect(map).toMatchObject({ title: "Up", classes: 3, correct: 4, count: 4 });
    expect([map.winner[0], map.winner.at(-1)]).toEqual([2, 0]);
    expect(map.x[0]).toBeLessThan(-1);
    expect(map.confidence[0]).toBeGreaterThan(250);
  });

  it("takes one score alone as that of class 1, a logit or a probability", () => {
    for (const model of [right, (inputs: Tensor) => sigmoid(right(inputs))]) {
      const map = shown(() => decisionMap(model, data));
      if (map.kind !== "decision-map") throw new Error(map.kind);
      expect(map.classes).toBe(2);
      expect([map.winner[0], map.winner[79]]).toEqual([0, 1]);
      expect(map.confidence[0]).toBe(255);
      expect(map.correct).toBe(4);
    }
  });

  it("takes networks of the library, and leaves no gradients", () => {
    const map = shown(() => decisionMap(sequential(linear(2, 3)), data));
    expect(checkOutput(map)).toEqual(map);
  });

  it("shows new answers in the same place", () => {
    let turn = 1;
    const model = (inputs: Tensor) => right(inputs).multiply(turn);
    const map = shown(() => {
      const { update } = decisionMap(model, data);
      turn = -1;
      update();
    });
    expect(map.kind === "decision-map" && map.winner[0]).toBe(1);
  });

  it("survives answers that are no numbers", () => {
    const map = shown(() => decisionMap((x) => right(x).multiply(Number.NaN), data));
    expect(checkOutput(map)).toEqual(map);
  });

  it.each<[string, () => void, RegExp]>([
    ["no model", () => decisionMap(3 as never, data), /decisionMap got 3 as its model\./],
    ["no data", () => decisionMap(right, undefined as never), /decisionMap got no inputs\./],
    [
      "inputs of three columns",
      () => decisionMap(right, { ...data, inputs: zeros([4, 3]) }),
      /inputs of shape \[4, 3\]/,
    ],
    [
      "too few labels",
      () => decisionMap(right, { ...data, labels: [1] }),
      /4 points, but 1 labels/,
    ],
    [
      "labels beyond the classes",
      () => decisionMap(right, { ...data, labels: [0, 1, 2, 0] }),
      /the label 2 for a model of 2 classes/,
    ],
    [
      "a model of another form",
      () => decisionMap(() => zeros([3]), data),
      /got a tensor of shape \[3\]/,
    ],
    [
      "names for other classes",
      () => decisionMap(right, data, { classNames: ["a"] }),
      /There are 1 class names, but 2 classes/,
    ],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

describe("scatter", () => {
  it("shows points with the names of their classes", () => {
    const output = shown(() => scatter(data, { title: "Corners", classNames: ["a", "b"] }));
    expect(checkOutput(output)).toEqual(output);
    expect(output).toMatchObject({
      kind: "scatter",
      ...{ title: "Corners", classes: 2, count: 4, classNames: ["a", "b"] },
    });
  });

  it.each<[string, () => void, RegExp]>([
    ["no points", () => scatter(zeros([2, 3]) as never), /scatter got no inputs\./],
    ["too few labels", () => scatter({ ...data, labels: [1] }), /4 points, but 1 labels/],
    [
      "a label that is no class",
      () => scatter({ ...data, labels: [0, 0.5, 0, 1] }),
      /^scatter got the label 0\.5 for a point\.\nLabels are whole numbers from 0 to 1\.\nCheck/,
    ],
    ["names for other classes", () => scatter(data, { classNames: ["a"] }), /1 class names, but 2/],
    ["an unknown option", () => scatter(data, { name: "a" } as never), /no option "name"/],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

describe("images", () => {
  it("shows pictures from 0 to 1 as they are, and others from their lowest to their highest", () => {
    expect(shown(() => images(tensor([[0, 0.5, 1]])))).toEqual({
      kind: "images",
      title: "",
      width: 3,
      height: 1,
      pixels: Uint8Array.of(0, 128, 255),
      captions: [""],
    });
    expect(shown(() => images(tensor([[-1, 0, 1]])))).toMatchObject({
      pixels: Uint8Array.of(0, 128, 255),
    });
    expect(shown(() => images(tensor([[1, 2]]), { range: [0, 4] }))).toMatchObject({
      pixels: Uint8Array.of(64, 128),
    });
  });

  it("shows signed pictures in two hues about 0", () => {
    const output = shown(() => images(tensor([[-1, 0, 2, Number.NaN]]), { signed: true }));
    expect(output).toMatchObject({ pixels: Uint8Array.of(65, 128, 255, 0), largest: 2 });
    expect(checkOutput(output)).toEqual(output);
  });

  it("takes a set's labels as captions, and at most 30 pictures unless told", () => {
    const set = { inputs: zeros([50, 2, 2, 1]), labels: zeros([50]) };
    const output = shown(() => images(set));
    expect(output.kind === "images" && output.captions).toEqual(Array(30).fill("0"));
    const three = shown(() => images(set, { count: 3, captions: ["a", 7], title: "T" }));
    expect(three).toMatchObject({ title: "T", captions: ["a", "7", ""] });
    expect(checkOutput(three)).toEqual(three);
  });

  it("takes flat pictures of a set for squares without labels too", () => {
    expect(shown(() => images({ inputs: zeros([3, 9]) }))).toMatchObject({
      ...{ width: 3, height: 3, captions: ["", "", ""] },
    });
  });

  it("takes flat pictures of a set for squares, and those that are asked for", () => {
    const inputs = tensor([
      [0, 0, 0, 1],
      [1, 0, 0, 0],
    ]);
    const output = shown(() => images({ inputs, labels: [3, 4] }, { at: [1] }));
    expect(output).toMatchObject({
      width: 2,
      pixels: Uint8Array.of(255, 0, 0, 0),
      captions: ["4"],
    });
    expect(() => images({ inputs }, { at: [2] })).toThrow("images can't show picture 2.");
    expect(() => images(inputs, { count: 0 })).toThrow("images got 0 as its count.");
  });

  it("shows pictures in groups, each under its title, and leaves out of the range what is not finite", () => {
    const pictures = tensor([1, 2, 3, Number.POSITIVE_INFINITY], { shape: [4, 1, 1] });
    const groups = { odd: [2, 0], even: [3] };
    const output = shown(() => images(pictures, { groups, captions: ["a", "b", "c"] }));
    expect(output).toMatchObject({
      groups: [
        { title: "odd", count: 2 },
        { title: "even", count: 1 },
      ],
      captions: ["a", "b", "c"],
      pixels: Uint8Array.of(255, 85, 255),
      broken: 1,
    });
    expect(checkOutput(output)).toEqual(output);
    const text = toHtml(renderOutput(output));
    expect(text).toContain('<p class="picture-group">odd</p><ul class="pictures"');
    expect(text).toContain("1 value not finite, left blank.");
    expect(() => images(pictures, { groups, at: [1] })).toThrow("images got both groups and at.");
    expect(() => images(pictures, { groups: {} })).toThrow("images got an object as groups.");
  });

  it("explains what is no picture", () => {
    expect(() => images([1] as never)).toThrow("images got an array of 1.");
    expect(() => images(zeros([3]))).toThrow("images can't show a tensor of shape [3].");
    expect(() => images(zeros([1, 2, 2, 3]))).toThrow(
      "Take one of the channels first, or show them all with featureMaps.",
    );
    expect(() => images(zeros([2, 2]), { size: 3 } as never)).toThrow(
      'images has no option "size".',
    );
  });

  it("stand in columns, without captions, as one picture", () => {
    const set = { inputs: zeros([5, 3, 2]), labels: [1, 2, 3, 4, 5] };
    const output = shown(() => images(set, { columns: 2, title: "A map" }));
    expect(checkOutput(output)).toEqual(output);
    expect(output).toMatchObject({ columns: 2, captions: ["", "", "", "", ""] });
    const html = toHtml(renderOutput(output));
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain(
      'alt="A map: 5 pictures of 2 × 3, 2 side by side" width="5" height="11"',
    );
    expect(shown(() => images(zeros([50, 2, 2]), { columns: 5 }))).toMatchObject({
      captions: Array(50).fill(""),
    });
    expect(() => images(set, { columns: 0 })).toThrow(
      "images got 0 columns.\n" +
        "They say how many pictures stand side by side: a whole number from 1 to 400.\n" +
        "Write images(pictures, { columns: 10 }) or leave it out.",
    );
    expect(() => images(set, { columns: 2, captions: [1] })).toThrow(
      "images got columns, and captions too.\n" +
        "Pictures in columns stand close together, with nothing between them.\n" +
        "Leave one of the two out.",
    );
  });
});
