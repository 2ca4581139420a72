import type { Shape } from "../array/shape.ts";
import { sameShape, shapeText } from "../array/shape.ts";
import { ShapeError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { closeGradient, openGradient, scratch } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

const SCALAR: Shape = [];

type Pair = Operation<readonly [prediction: Tensor, target: Tensor], undefined>;

/**
 * The mean of (prediction - target)², over all numbers: a tensor of one number.
 *
 * @param prediction what the network gives, in any shape
 * @param target what it should have given, in the same shape
 * @throws ShapeError when the shapes differ
 * @example
 * console.log(meanSquaredError(tensor([1, 2]), tensor([1, 4])).item()); // 2
 */
export function meanSquaredError(prediction: Tensor, target: Tensor): Tensor {
  checkPair("meanSquaredError", prediction, target);
  const output = createResult(SCALAR);
  const targetAt = target.storage.pointer();
  const predictionAt = prediction.storage.pointer();
  kernels.meanSquaredError(output.storage.pointer(), predictionAt, targetAt, prediction.size);
  return record(output, [prediction, target], squaredErrorBack, undefined);
}

function squaredErrorBack({ inputs: [prediction, target], output }: Pair): void {
  const { size } = prediction;
  const targetAt = target.storage.pointer();
  const predictionAt = prediction.storage.pointer();
  if (prediction.tracked) {
    const at = openGradient(prediction);
    kernels.meanSquaredErrorGradient(at, output.gradientAt, predictionAt, targetAt, size);
    closeGradient(prediction, at);
  }
  if (target.tracked) {
    const at = openGradient(target);
    kernels.meanSquaredErrorGradient(at, output.gradientAt, targetAt, predictionAt, size);
    closeGradient(target, at);
  }
}

/**
 * Sigmoid and cross-entropy in one, for yes-or-no answers: the mean of
 * -target · ln p - (1 - target) · ln(1 - p) with p = sigmoid(logit). Give it the network's raw
 * outputs, without sigmoid. In nats.
 *
 * @param targets 1 for yes, 0 for no, or something between; the shape of the logits
 * @throws ShapeError when the shapes differ
 * @example
 * console.log(binaryCrossEntropy(tensor([0]), tensor([1])).item().toFixed(3)); // "0.693"
 */
export function binaryCrossEntropy(logits: Tensor, targets: Tensor): Tensor {
  checkPair("binaryCrossEntropy", logits, targets);
  const output = createResult(SCALAR);
  const targetsAt = targets.storage.pointer();
  const logitsAt = logits.storage.pointer();
  kernels.binaryCrossEntropy(output.storage.pointer(), logitsAt, targetsAt, logits.size);
  return record(output, [logits, targets], binaryCrossEntropyBack, undefined);
}

function binaryCrossEntropyBack({ inputs: [logits, targets], output }: Pair): void {
  const { size } = logits;
  const logitsAt = logits.storage.pointer();
  if (logits.tracked) {
    const at = openGradient(logits);
    const targetsAt = targets.storage.pointer();
    kernels.binaryCrossEntropyGradient(at, output.gradientAt, logitsAt, targetsAt, size);
    closeGradient(logits, at);
  }
  if (targets.tracked) {
    // The loss falls by the logit, divided by the number of answers.
    const at = openGradient(targets);
    const factor = scratch(1);
    kernels.scale(factor, output.gradientAt, -1 / size, 1);
    kernels.multiply(at, logitsAt, size, factor, 1);
    closeGradient(targets, at);
  }
}

/** Refuses two tensors that are not of one shape, or empty. */
export function checkPair(
  name: string,
  left: Tensor,
  right: Tensor,
  why = "Each prediction needs exactly one target.",
): void {
  checkTensor(name, left);
  checkTensor(name, right);
  if (!sameShape(left.shape, right.shape)) {
    throw new ShapeError(
      `${name} can't compare ${shapeText(left.shape)} with ${shapeText(right.shape)}.`,
      why,
      left.size === right.size
        ? `Give both the same shape: y.reshape(${shapeText(left.shape)}).`
        : "Take both from the same examples.",
    );
  }
  if (left.size > 0) return;
  throw new ShapeError(
    `${name} can't take the mean of nothing.`,
    `The tensors have the shape ${shapeText(left.shape)}.`,
    "Check why they are empty.",
  );
}
