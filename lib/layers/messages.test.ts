import { describe, expect, it } from "vitest";
import { adam, adamW, rmsProp, sgd } from "../index.ts";
import { globalAveragePool, ones, relu, type Tensor, tensor, zeros } from "../tensor/index.ts";
import messages from "./golden/messages.json" with { type: "json" };
import {
  attention,
  averagePool2d,
  batchNorm,
  conv1d,
  conv2d,
  dropout,
  embedding,
  flatten,
  gru,
  lastStep,
  layerNorm,
  layerOf,
  linear,
  lstm,
  maxPool2d,
  positionalEncoding,
  rnn,
  sequential,
} from "./index.ts";

const anything = (value: unknown) => value as never;
const parameters = linear(1, 1).parameters();

/** What a reader may write, by the first words of what they are told. */
const mistakes: Record<string, () => unknown> = {
  "linear with a function that gives no weight": () =>
    linear(2, 3, { initialize: anything(() => {}) }),
  "dropout of a list": () => dropout(anything([0.5])),
  "layerNorm with a word for epsilon": () => layerNorm(3, { epsilon: anything("0.1") }),
  "conv2d with a tensor for size": () => conv2d(1, 1, { size: anything(ones([2])) }),
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
  "conv1d of nothing": () => conv1d(0, 8),
  "conv1d with two sizes": () => conv1d(1, 8, anything({ size: [3, 3] })),
  "conv1d with unknown padding": () => conv1d(1, 8, anything({ padding: "full" })),
  "conv1d with PyTorch's option": () => conv1d(1, 8, anything({ kernelSize: 3 })),
  "conv1d of a single sequence": () => conv1d(3, 8)(zeros([50, 3])),
  "conv1d of sequences of numbers": () => conv1d(1, 8)(zeros([5, 50])),
  "conv1d of other channels": () => conv1d(3, 8)(zeros([5, 50, 2])),
  "conv1d of sequences shorter than the kernel": () => conv1d(1, 8, { size: 5 })(zeros([2, 4, 1])),
  "conv2d with padding of sequences": () => conv2d(1, 8, anything({ padding: "causal" })),
  "maxPool2d without a size": () => maxPool2d(anything(undefined)),
  "maxPool2d with a misspelt option": () => maxPool2d(2, anything({ strid: 1 })),
  "maxPool2d of images smaller than the window": () => maxPool2d(2)(zeros([5, 1, 9, 1])),
  "averagePool2d of rows": () => averagePool2d(2)(zeros([5, 9])),
  "globalAveragePool of rows": () => globalAveragePool(zeros([5, 9])),
  "attention with heads that do not divide it": () => attention(10, { heads: 3 }),
  "attention with an option of its function": () => attention(10, anything({ mask: ones([2]) })),
  "attention of rows": () => attention(4)(zeros([2, 4])),
  "attention of other features": () => attention(4)(zeros([2, 3, 5])),
  "attention to a memory of another batch": () =>
    attention(4).attend(zeros([2, 3, 4]), zeros([3, 3, 4])),
  "attention with a mask that does not fit": () =>
    attention(4).attend(zeros([2, 3, 4]), zeros([2, 5, 4]), { mask: ones([2, 3]) }),
  "positionalEncoding of longer sequences": () => positionalEncoding(5, 4)(zeros([2, 6, 4])),
  "positionalEncoding without a size": () => positionalEncoding(5, anything(undefined)),
  "layerOf without parts": () =>
    layerOf(
      anything((x: Tensor) => x),
      anything(undefined),
    ),
  "layerOf with a part called name": () => layerOf({ name: linear(1, 1) }, (x: Tensor) => x),
  "sequential with a function that hides parameters": () => {
    const block = linear(1, 1);
    return sequential(relu, function residual(x: Tensor) {
      return x.add(block(x));
    })(ones([1, 1]));
  },
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
  "embedding of nothing": () => embedding(0, 8),
  "embedding of a number too large": () => embedding(64, 8)(tensor([[3, 64]])),
  "embedding with a misspelt option": () => embedding(64, 8, anything({ initialise: "he" })),
  "lastStep of a row": () => lastStep(zeros([5, 32])),
  "lastStep of no steps": () => lastStep(zeros([5, 0, 32])),
  "rnn of nothing": () => rnn(0, 8),
  "rnn with an option of others": () => rnn(2, 8, anything({ forgetBias: 1 })),
  "lstm with a forget bias and no bias": () => lstm(2, 8, { bias: false, forgetBias: 1 }),
  "lstm with an unknown initialization": () =>
    lstm(2, 8, anything({ recurrentInitialize: "ortogonal" })),
  "lstm of a single sequence": () => lstm(28, 32)(zeros([12, 28])),
  "lstm of other features": () => lstm(28, 32).run(zeros([5, 12, 27])),
  "lstm of an array": () => lstm(28, 32)(anything([1])),
  "lstm of numbers that are none": () => lstm(4, 8, { oneHot: true })(tensor([[0, 4]])),
  "a step of whole sequences": () => gru(28, 32).runStep(zeros([5, 12, 28])),
  "a step of a plain RNN with gates": () =>
    rnn(2, 8).runStep(zeros([1, 2]), anything({ override: {} })),
  "a run from an output": () => gru(2, 8).run(zeros([1, 3, 2]), anything({ state: zeros([1, 8]) })),
  "a run from another batch": () =>
    lstm(2, 8).run(zeros([1, 3, 2]), { state: { hidden: zeros([1, 8]), cell: zeros([2, 8]) } }),
  "a gate of no name": () =>
    lstm(2, 8).run(zeros([1, 3, 2]), anything({ override: { forgot: 0 } })),
  "a gate opened too far": () => lstm(2, 8).run(zeros([1, 3, 2]), { override: { forget: 2 } }),
  "a gate held at the wrong shape": () =>
    gru(2, 8).run(zeros([1, 3, 2]), { override: () => ({ reset: zeros([3]) }) }),
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
    const lines = (messages as Record<string, string[]>)[name];
    expect(lines, `Put its lines into lib/layers/golden/messages.json:\n${message}`).toBeDefined();
    expect(message.split("\n")).toEqual(lines);
  });
});
