import { describe, expect, it } from "vitest";
import { adam, linear } from "../index.ts";
import messages from "./golden/messages.json" with { type: "json" };
import {
  accuracy,
  attentionWeights,
  clip,
  concat,
  crossEntropy,
  evaluate,
  full,
  leakyRelu,
  logSoftmax,
  maximum,
  meanSquaredError,
  normalDivergence,
  ones,
  relu,
  softmax,
  stack,
  type Tensor,
  tensor,
  where,
  zeros,
} from "./index.ts";

const table = zeros([300, 2]);
const anything = (value: unknown) => value as never;

/** What a reader may write, by the first words of what they are told. */
const mistakes: Record<string, () => unknown> = {
  "matmul with the right operand the wrong way round": () => table.matmul(table),
  "matmul with the left operand the wrong way round": () => zeros([4, 3]).matmul(zeros([4, 5])),
  "matmul in the wrong order": () => zeros([3, 4]).matmul(zeros([5, 3])),
  "matmul of matrices that fit in no way": () => zeros([1, 4]).matmul(zeros([5, 6])),
  "matmul with a row": () => table.matmul(zeros([2])),
  "matmul of a row": () => zeros([2]).matmul(table),
  "matmul with a number": () => table.matmul(anything(3)),
  "matmul of batches that differ": () => zeros([2, 3, 4]).matmul(zeros([3, 4, 5])),
  "add of shapes that differ": () => table.add(zeros([3])),
  "add of one number per row": () => table.add(zeros([300])),
  "add of shapes that differ further left": () => zeros([3, 2, 5]).add(zeros([4, 1, 5])),
  "add of an array": () => table.add(anything([1, 2])),
  "add of a word": () => table.add(anything("one")),
  "power with a tensor": () => table.power(anything(table)),
  "sum along an axis that is not there": () => table.sum({ axis: 2 }),
  "sum along an axis of a number": () => tensor(1).sum({ axis: 0 }),
  "sum with a misspelt option": () => table.sum(anything({ axes: 1 })),
  "mean of nothing": () => zeros([0]).mean(),
  "max of nothing": () => zeros([3, 0]).max({ axis: 1 }),
  "reshape to another number of elements": () => table.reshape([7, 7]),
  "reshape with a rest that does not come out": () => table.reshape([-1, 7]),
  "reshape to a number": () => table.reshape(anything(600)),
  "transpose of a row": () => zeros([3]).transpose(),
  "transpose in an incomplete order": () => table.transpose([1]),
  "slice outside": () => table.slice(0, 301),
  "slice at a fraction": () => table.slice(0.5),
  "concat of shapes that differ": () => concat([table, zeros([1, 3])]),
  "concat of no list": () => concat(anything(table)),
  "concat of numbers": () => concat(anything([1, 2])),
  "stack of shapes that differ": () => stack([table, zeros([2, 300])]),
  "at a place outside": () => table.at(300),
  "at without a place": () => table.at(anything(undefined), { axis: 1 }),
  "at of a number": () => tensor(1).at(0),
  "variance of nothing": () => zeros([3, 0]).variance({ axis: 1 }),
  "clip with PyTorch's options": () => clip(table, anything({ min: 0 })),
  "clip without options": () => clip(table, anything(3)),
  "normalDivergence of shapes that differ": () => normalDivergence(zeros([3, 2]), zeros([3])),
  "gather of a row that is not there": () => table.gather([0, 300]),
  "gather without a list": () => table.gather(anything(3)),
  "gather from a number": () => tensor(1).gather([0]),
  "assign of another shape": () => table.assign(zeros([2])),
  "item of many": () => table.item(),
  "item of none": () => zeros([0]).item(),
  "item outside": () => table.item(3, 2),
  "a gradient of another shape": () => {
    ones([2]).gradient = zeros([3]);
  },
  "a gradient that is a list": () => {
    ones([2]).gradient = anything([1, 2]);
  },
  "item at an object": () => table.item(anything({ row: 1 }), 0),
  "gather of a list without a length": () => table.gather(anything({ length: -1 })),
  "zeros of a list with a gap": () => zeros(anything(Array(2))),
  "zeros of more than there is room for": () => zeros([65_536, 65_536]),
  "full of a list": () => full([2], anything([1, 2])),
  "full of nothing": () => full([2], anything(undefined)),
  "tensor of large whole numbers": () => tensor(anything(new BigInt64Array(2))),
  "leakyRelu with a word for slope": () => leakyRelu(table, { slope: anything("steep") }),
  "accuracy with a label that is no class": () => accuracy(zeros([2, 2]), [0, 2]),
  "tensor of rows that differ": () => tensor([[1, 2], [3]]),
  "tensor of rows and numbers": () => tensor([[1, 2], 3]),
  "tensor of words": () => tensor(anything(["one"])),
  "tensor of tensors": () => tensor(anything([table, table])),
  "tensor with a shape that does not fit": () => tensor([1, 2, 3], { shape: [2, 2] }),
  "zeros of a fraction": () => zeros([2.5]),
  "zeros of two numbers": () => zeros(anything(2)),
  "relu of an array": () => relu(anything([1, -2])),
  "leakyRelu with a misspelt option": () => leakyRelu(table, anything({ slop: 0.1 })),
  "maximum of shapes that differ": () => maximum(table, zeros([3])),
  "where of shapes that differ": () => where(zeros([3]), table, 0),
  "softmax of a number": () => softmax(tensor(1)),
  "logSoftmax of a list": () => logSoftmax(anything([1])),
  "attentionWeights of other sizes": () => attentionWeights(zeros([2, 3]), zeros([2, 4])),
  "attentionWeights of rows": () => attentionWeights(zeros([3]), zeros([3])),
  "attentionWeights of a list": () => attentionWeights(zeros([2, 3]), anything([1])),
  "attentionWeights with a mask that does not fit": () =>
    attentionWeights(zeros([2, 3]), zeros([5, 3]), { mask: ones([4]) }),
  "attentionWeights with a mask that is a list": () =>
    attentionWeights(table, table, { mask: anything([1]) }),
  "crossEntropy with too few labels": () => crossEntropy(zeros([3, 2]), [0, 1]),
  "crossEntropy with a label that is no class": () => crossEntropy(zeros([2, 2]), [1, 2]),
  "crossEntropy with one-hot labels": () => crossEntropy(zeros([2, 2]), ones([2, 2])),
  "crossEntropy without labels": () => crossEntropy(zeros([2, 2]), anything(undefined)),
  "crossEntropy of a number": () => crossEntropy(tensor(1), [0]),
  "accuracy with too many labels": () => accuracy(zeros([1, 2]), [0, 1]),
  "meanSquaredError of shapes that differ": () => meanSquaredError(zeros([3, 1]), zeros([3])),
  "meanSquaredError of other examples": () => meanSquaredError(zeros([3]), zeros([4])),
  "meanSquaredError of nothing": () => meanSquaredError(zeros([0]), zeros([0])),
  "evaluate without a function": () => evaluate(anything(table)),
  "evaluate of an async function": () => evaluate(async () => table),
  "backward from many numbers": () => table.backward(),
  "backward from a constant": () => table.sum().backward(),
  "backward twice": () => {
    const loss = trainable().sum();
    loss.backward();
    loss.backward();
  },
  "backward through a shared part twice": () => {
    const shared = trainable().multiply(2);
    const other = shared.sum();
    shared.multiply(3).sum().backward();
    other.backward();
  },
  "backward after a step": () => {
    const model = linear(2, 1);
    const optimizer = adam(model.parameters(), { rate: 0.1 });
    const late = model(table).mean();
    model(table).mean().backward();
    optimizer.step();
    late.backward();
  },
  "a gradient before backward": () => trainable().gradient,
  "a gradient that nobody asked for": () => table.gradient,
};

function trainable(): Tensor {
  return tensor([1, 2], { keepGradient: true });
}

describe("a mistake is explained in three lines", () => {
  it.each(Object.keys(mistakes))("%s", (name) => {
    let message = "nothing was thrown";
    try {
      mistakes[name]?.();
    } catch (error) {
      message = String(error);
    }
    const lines = (messages as Record<string, string[]>)[name];
    expect(lines, `Put its lines into lib/tensor/golden/messages.json:\n${message}`).toBeDefined();
    expect(message.split("\n")).toEqual(lines);
  });
});
