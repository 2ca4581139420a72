import { noteOperation } from "../array/recycle.ts";
import { type Shape, shapeText, sizeOf } from "../array/shape.ts";
import { Storage } from "../array/storage.ts";
import { GradientError, inWords, ShapeError, ValueError } from "../errors.ts";
import type { Pointer } from "../kernels/kernels.ts";
import { now } from "./graph.ts";
import type { Methods } from "./methods.ts";

/** Numbers nested in arrays as deep as a tensor has dimensions. */
export type NestedNumbers = number | NestedNumbers[];

/** The gradient of a tensor that keeps it. */
class KeptGradient {
  storage: Storage | undefined;
  /** Set by the last `backward()`, and no optimizer has used it yet. */
  fresh = false;
  /** What the reader sees: made when asked for, so that it never changes under their eyes. */
  snapshot: Tensor | undefined;
}

/**
 * A recorded operation: what `backward()` needs to carry a gradient from the output to the inputs.
 *
 * `goBack` finds the gradient of the output at `output.gradientAt` and adds to that of each
 * tracked input with the functions of gradients.ts. `saved` holds what the forward side kept:
 * numbers, tensors and storages, never pointers, which do not last.
 */
export class Operation<
  Inputs extends readonly Tensor[] = readonly Tensor[],
  // biome-ignore lint/suspicious/noExplicitAny: the graph holds operations of every kind.
  Saved = any,
> {
  readonly output: Tensor;
  inputs: Inputs;
  saved: Saved;
  readonly goBack: (operation: Operation<Inputs, Saved>) => void;
  readonly bornAt = now();
  /** When a backward pass used it up; 0 before. */
  spentAt = 0;
  /** The last backward pass that visited it. */
  visited = 0;
  readonly nurseryEpoch = noteOperation();

  constructor(
    output: Tensor,
    inputs: Inputs,
    goBack: (operation: Operation<Inputs, Saved>) => void,
    saved: Saved,
  ) {
    this.output = output;
    this.inputs = inputs;
    this.goBack = goBack;
    this.saved = saved;
  }
}

// Every method is defined beside its gradient and installed when the folder is loaded.
export interface Tensor extends Methods<Tensor> {}

/**
 * Numbers in a grid of any number of dimensions, in float32.
 *
 * A tensor does not change, except a parameter in `optimizer.step()` and by `assign`. It stays
 * readable as long as you hold it, and needs no cleaning up.
 *
 * @example
 * const x = tensor([[1, 2], [3, 4]]);
 * console.log(x.shape, x.matmul(x).toArray());
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the methods are installed on the prototype.
export class Tensor {
  /** Length of each dimension; `[]` for a single number. */
  readonly shape: Shape;
  /** Number of elements. */
  readonly size: number;
  /** How often its numbers were changed in place, by an optimizer or by `assign`. */
  version = 0;

  /** @internal */
  storage: Storage;
  /** @internal How it was made, while a gradient may still flow back through it. */
  operation: Operation | undefined;
  /** @internal */
  kept: KeptGradient | undefined;
  /** @internal Time on the graph's clock of the last change in place. */
  changed = 0;
  /** @internal The backward pass that last reached it, and where its gradient stands during it. */
  pass = 0;
  /** @internal */
  gradientAt: Pointer = 0;

  /** @internal */
  constructor(shape: Shape, storage: Storage) {
    this.shape = shape;
    this.size = storage.size;
    this.storage = storage;
    this.operation = undefined;
    this.kept = undefined;
  }

  /** @internal Takes an array over; nobody else may write to it any more. */
  static over(values: Float32Array, shape: Shape): Tensor {
    if (values.length !== sizeOf(shape)) throw new Error(`${values.length} in ${shapeText(shape)}`);
    return new Tensor(shape, Storage.fromHeap(values));
  }

  /** @internal Whether a gradient flows back through it. */
  get tracked(): boolean {
    return (
      this.kept !== undefined || (this.operation !== undefined && this.operation.spentAt === 0)
    );
  }

  /**
   * Whether `backward()` leaves a gradient on this tensor. Parameters have it on; turn it off to
   * freeze them, and on for an input or a hidden value whose gradient you want to see.
   */
  get keepGradient(): boolean {
    return this.kept !== undefined;
  }

  set keepGradient(keep: boolean) {
    if (keep !== this.keepGradient) this.kept = keep ? new KeptGradient() : undefined;
  }

  /** Whether `gradient` can be read. */
  get hasGradient(): boolean {
    return this.kept?.storage !== undefined;
  }

  /**
   * How the loss of the last `backward()` changes with each number of this tensor.
   *
   * @throws GradientError when there is none yet
   * @example
   * const w = tensor([1, 2], { keepGradient: true });
   * w.multiply(w).sum().backward();
   * console.log(w.gradient.toArray()); // [2, 4]
   */
  get gradient(): Tensor {
    const { kept } = this;
    if (kept?.storage === undefined) throw missingGradient(this);
    kept.snapshot ??= Tensor.over(kept.storage.read(), this.shape);
    return kept.snapshot;
  }

  set gradient(gradient: Tensor) {
    if (!(gradient instanceof Tensor) || gradient.size !== this.size) {
      throw new ShapeError(
        `The gradient of a tensor of shape ${shapeText(this.shape)} can't ${gradient instanceof Tensor ? `have the shape ${shapeText(gradient.shape)}` : `be ${inWords(gradient)}`}.`,
        "There is one derivative for each number of the tensor.",
        `Give it a tensor of shape ${shapeText(this.shape)}.`,
      );
    }
    this.keepGradient = true;
    const kept = this.kept as KeptGradient;
    kept.storage = Storage.fromHeap(gradient.data);
    kept.fresh = true;
    kept.snapshot = undefined;
  }

  /**
   * The number in a tensor that holds just one, or the number at a place.
   *
   * @throws ShapeError without a place, when there are several numbers
   * @throws ValueError when the place lies outside
   * @example
   * const x = tensor([[1, 2], [3, 4]]);
   * console.log(x.sum().item(), x.item(1, 0)); // 10 3
   */
  item(...place: number[]): number {
    if (place.length === 0) {
      if (this.size === 1) return this.storage.readOne(0);
      throw new ShapeError(
        `item() can't read one number from a tensor of shape ${shapeText(this.shape)}.`,
        `It holds ${this.size} numbers.`,
        this.size === 0
          ? "An empty tensor has no number to read."
          : "Say which: item(row, column); or reduce it first: sum(), mean(). All of them are in toArray().",
      );
    }
    return this.storage.readOne(placeOf(this.shape, place));
  }

  /** A copy of all numbers in one flat array, last dimension fastest. Take it once, not in a loop. */
  get data(): Float32Array<ArrayBuffer> {
    return this.storage.read();
  }

  /**
   * A copy of all numbers in nested arrays; a plain number when the shape is `[]`.
   *
   * @example
   * console.log(zeros([2, 3]).toArray()); // [[0, 0, 0], [0, 0, 0]]
   */
  toArray(): NestedNumbers {
    return nest(this.data, this.shape, 0, 0);
  }

  /**
   * Shape and the first numbers, for error messages.
   *
   * @example
   * console.log(`${tensor([[1, 2], [3, 4]])}`); // "tensor [2, 2]: 1, 2, 3, 4"
   */
  toString(): string {
    const shown = [...this.storage.read(0, Math.min(this.size, 6))].map((x) =>
      String(Number(x.toPrecision(4))),
    );
    return `tensor ${shapeText(this.shape)}: ${shown.join(", ")}${this.size > 6 ? ", …" : ""}`;
  }
}

function nest(data: Float32Array, shape: Shape, axis: number, start: number): NestedNumbers {
  if (axis === shape.length) return data[start] as number;
  const stride = sizeOf(shape.slice(axis + 1));
  return Array.from({ length: shape[axis] as number }, (_, i) =>
    nest(data, shape, axis + 1, start + i * stride),
  );
}

function placeOf(shape: Shape, place: number[]): number {
  let start = 0;
  for (const [axis, length] of shape.entries()) {
    const i = place[axis] ?? Number.NaN;
    if (!(Number.isInteger(i) && i >= 0 && i < length) || place.length !== shape.length) {
      throw new ValueError(
        `item(${place.map(inWords).join(", ")}) is no place in a tensor of shape ${shapeText(shape)}.`,
        `It takes ${shape.length} whole numbers, each at least 0 and less than the length of its dimension.`,
        `The last place is item(${shape.map((l) => l - 1).join(", ")}).`,
      );
    }
    start = start * length + i;
  }
  return start;
}

function missingGradient(tensor: Tensor): GradientError {
  const what = `This tensor of shape ${shapeText(tensor.shape)} has no gradient.`;
  if (tensor.keepGradient) {
    return new GradientError(
      what,
      "No backward() has reached it yet.",
      "Call loss.backward() first, on a loss that depends on this tensor.",
    );
  }
  return new GradientError(
    what,
    "Only parameters keep their gradient by themselves.",
    "Set keepGradient = true on this tensor before it is used, then call loss.backward().",
  );
}
