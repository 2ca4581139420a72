import { describe, expect, it } from "vitest";
import { adam, adamW, rmsProp, sgd } from "../index.ts";
import { globalAveragePool, ones, type Tensor, tensor, zeros } from "../tensor/index.ts";
import messages from "./golden/messages.json" with { type: "json" };
import {
  averagePool2d,
  batchNorm,
  conv2d,
  dropout,
  flatten,
  layerNorm,
  linear,
  maxPool2d,
  sequential,
} from "./index.ts";

const anything = (value: unknown) => value as never;
const parameters = linear(1, 1).parameters();

/** What a reader may write, by the first words of what they are told. */
const mistakes: Record<string, () => unknown> = {
  "linear of nothing": () => linear(0, 3),
  "linear without outputs": () => linear(2, anything(undefined)),
  "linear with a misspelt option": () => linear(2, 3, anything({ biass: false })),
  "linear with an unknown initialization": () => linear(2, 3, anything({ initialize: "heh" })),
  "linear of inputs with other features": () => linear(2, 64)(zeros([300, 3])),
  "linear of a number": () => linear(2, 64)(tensor(1)),
  "linear of an array": () => linear(2, 64)(anything([[1, 2]])),
  "conv2d without outputs": () => conv2d(1, anything(undefined)),
  "conv2d with an even stranger kernel": () => conv2d(1, 8, { size: [3, 0] }),
  "conv2d with a stride of zero": () => conv2d(1, 8, { stride: 0 }),
  "conv2d with unknown padding": () => conv2d(1, 8, anything({ padding: "full" })),
  "conv2d with PyTorch's option": () => conv2d(1, 8, anything({ kernelSize: 3 })),
  "conv2d of flat images": () => conv2d(1, 8)(zeros([5, 784])),
  "conv2d of images without channels": () => conv2d(1, 8)(zeros([5, 28, 28])),
  "conv2d of images with other channels": () => conv2d(1, 8)(zeros([5, 28, 28, 3])),
  "conv2d of channels first": () => conv2d(1, 8)(zeros([5, 1, 28, 28])),
  "conv2d of images smaller than the kernel": () => conv2d(1, 8)(zeros([5, 2, 9, 1])),
  "maxPool2d without a size": () => maxPool2d(anything(undefined)),
  "maxPool2d with a misspelt option": () => maxPool2d(2, anything({ strid: 1 })),
  "maxPool2d of images smaller than the window": () => maxPool2d(2)(zeros([5, 1, 9, 1])),
  "averagePool2d of rows": () => averagePool2d(2)(zeros([5, 9])),
  "globalAveragePool of rows": () => globalAveragePool(zeros([5, 9])),
  "dropout of everything": () => dropout(1),
  "dropout without a probability": () => dropout(anything(undefined)),
  "dropout of an array": () => dropout(0.5)(anything([1])),
  "layerNorm of another length": () => layerNorm(4)(zeros([2, 3])),
  "layerNorm with PyTorch's option": () => layerNorm(4, anything({ eps: 1 })),
  "layerNorm without epsilon": () => layerNorm(4, { epsilon: 0 }),
  "batchNorm of other channels": () => batchNorm(4)(zeros([2, 5, 5, 3])),
  "batchNorm of a number": () => batchNorm(4)(tensor(1)),
  "batchNorm of one example": () => batchNorm(4)(zeros([1, 4])),
  "batchNorm with Keras's momentum": () => batchNorm(4, { momentum: 99 }),
  "flatten of a number": () => flatten(tensor(1)),
  "sequential with something that is no function": () => sequential(linear(1, 1), anything("relu")),
  "sequential with a layer that was called": () => sequential(anything(linear(1, 1)(ones([1, 1])))),
  "sequential with a function that gives nothing": () =>
    sequential(
      linear(1, 1),
      anything(function double(x: Tensor) {
        x.multiply(2);
      }),
    )(ones([1, 1])),
  "a network of an array": () => sequential(linear(1, 1))(anything([1])),
  "sgd of a model": () => sgd(anything(linear(1, 1)), { rate: 1 }),
  "sgd of nothing": () => sgd([], { rate: 1 }),
  "sgd without a rate": () => sgd(parameters, anything({})),
  "sgd without options": () => sgd(parameters, anything(undefined)),
  "sgd with a negative rate": () => sgd(parameters, { rate: -1 }),
  "sgd with too much momentum": () => sgd(parameters, { rate: 1, momentum: 1 }),
  "adam with a misspelt option": () => adam(parameters, anything({ rat: 1 })),
  "adam with PyTorch's option": () => adam(parameters, anything({ lr: 0.01 })),
  "adamW with a misspelt option": () => adamW(parameters, anything({ rate: 1, decai: 1 })),
  "rmsProp with a strange decay": () => rmsProp(parameters, { rate: 1, decay: 2 }),
  "adam with a negative epsilon": () => adam(parameters, { rate: 1, epsilon: -1 }),
  "a rate that becomes NaN": () => {
    adam(parameters, { rate: 1 }).rate = Number.NaN;
  },
  "a step before backward": () => sgd(parameters, { rate: 1 }).step(),
};

describe("a mistake is explained in three lines", () => {
  it.each(Object.keys(mistakes))("%s", (name) => {
    let message = "nothing was thrown";
    try {
      mistakes[name]?.();
    } catch (error) {
      message = String(error);
    }
    expect(message.split("\n")).toEqual((messages as Record<string, string[]>)[name]);
  });
});
