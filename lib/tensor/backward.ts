import { recycle, settleOperation } from "../array/recycle.ts";
import { shapeText } from "../array/shape.ts";
import { nursery, Storage } from "../array/storage.ts";
import { GradientError, ShapeError } from "../errors.ts";
import { floats, kernels } from "../kernels/kernels.ts";
import { beginPass, claimGradient, hasGradientAlready } from "./gradients.ts";
import { tick } from "./graph.ts";
import { reportNotFinite } from "./not-finite.ts";
import { type Operation, Tensor } from "./tensor.ts";

Tensor.prototype.backward = function () {
  checkLoss(this);
  const pass = beginPass();
  const operations = inOrder(this, pass);
  const loss = this.storage.readOne(0);
  if (!Number.isFinite(loss)) reportNotFinite(loss, leavesOf(operations));
  const gradient = claimGradient(this);
  floats[gradient >> 2] = 1;
  for (let i = operations.length - 1; i >= 0; i--) {
    const operation = operations[i] as Operation;
    if (!hasGradientAlready(operation.output)) continue;
    operation.goBack(operation);
    if (operation.output.kept !== undefined) keepGradient(operation.output);
  }
  const end = tick();
  for (const operation of operations) spend(operation, end);
  recycle();
};

/**
 * All operations the loss depends on, inputs before outputs. Walks depth first with a stack of its
 * own, since a long recurrent network would overflow the engine's. An operation is marked with the
 * pass when its inputs are put on the stack, and with its negative when they are done.
 */
function inOrder(loss: Tensor, pass: number): Operation[] {
  const order: Operation[] = [];
  const stack = loss.operation === undefined ? [] : [loss.operation];
  while (stack.length > 0) {
    const operation = stack[stack.length - 1] as Operation;
    if (operation.visited === pass || operation.visited === -pass) {
      stack.pop();
      if (operation.visited === pass) order.push(operation);
      operation.visited = -pass;
      continue;
    }
    operation.visited = pass;
    if (operation.output.changed > operation.bornAt) throw changedSince(operation.output);
    for (const input of operation.inputs) {
      if (input.changed > operation.bornAt) throw changedSince(input);
      const before = input.operation;
      if (before === undefined) continue;
      if (before.spentAt > operation.bornAt) throw usedUp();
      if (before.spentAt === 0 && before.visited !== -pass) stack.push(before);
    }
  }
  return order;
}

function leavesOf(operations: readonly Operation[]): Tensor[] {
  const inputs = operations.flatMap((operation) => [...operation.inputs]);
  return inputs.filter((input) => input.kept !== undefined && input.operation === undefined);
}

/** Leaves the gradient of a hidden value where the reader finds it. */
function keepGradient(tensor: Tensor): void {
  const { kept } = tensor;
  if (kept === undefined) return;
  kept.storage = Storage.inRegion(tensor.size, nursery);
  kept.snapshot = undefined;
  kernels.copy(kept.storage.pointer(), tensor.gradientAt, tensor.size);
}

/** Forgets what the operation held on to; its output is from now on a tensor like any other. */
function spend(operation: Operation, end: number): void {
  operation.spentAt = end;
  operation.inputs = [];
  operation.saved = undefined;
  settleOperation(operation.nurseryEpoch);
}

function checkLoss(loss: Tensor): void {
  if (loss.size !== 1) {
    throw new ShapeError(
      `backward() can't start from a tensor of shape ${shapeText(loss.shape)}.`,
      "It asks how one number, the loss, changes with each parameter.",
      "Reduce it to one number first: .mean().backward() or .sum().backward().",
    );
  }
  if (loss.tracked) return;
  if (loss.operation !== undefined) {
    throw new GradientError(
      "backward() was already called on this loss.",
      "The way back is forgotten once it has been gone.",
      "Compute the loss again, then call backward() once.",
    );
  }
  throw new GradientError(
    "backward() found nothing to give a gradient to.",
    "This number does not depend on any parameter, or it was computed inside evaluate().",
    "Compute the loss from a model's output, outside evaluate().",
  );
}

function changedSince(tensor: Tensor): GradientError {
  return new GradientError(
    `backward() can't go back through a tensor of shape ${shapeText(tensor.shape)} that has changed.`,
    "It was changed, by optimizer.step() or assign(), after the loss was computed from it.",
    "Compute the loss again after the change, or call backward() before it.",
  );
}

function usedUp(): GradientError {
  return new GradientError(
    "backward() can't go back twice through the same values.",
    "Two losses share a part of their graph, and the first backward() has used it up.",
    "Add the losses and go back once: lossA.add(lossB).backward(). Or cut the later one off with detach().",
  );
}
