import { sameShape, shapeText } from "../array/shape.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { floats } from "../kernels/kernels.ts";
import { withStatistics } from "../layers/statistics.ts";
import { getRandomState, setRandomState } from "../random.ts";
import { change, Tensor } from "../tensor/index.ts";

/** What can say where it stands and go back there, such as an optimizer. */
interface Stateful {
  getState(): unknown;
  setState(state: never): void;
}

/** What training changes: a model, a tensor, an optimizer, or anything else that has a state. */
export type Changing = { parameters(): Tensor[] } | Tensor | Stateful;

/** A moment of a training run. */
export interface Snapshot {
  /**
   * Takes everything back to this moment, as often as wanted. Given other models and optimizers, of
   * the same kinds in the same order, it takes those there.
   *
   * @throws ShapeError when the others have other parameters
   * @throws ValueError when they are of other kinds; then nothing has changed
   */
  restore(...others: Changing[]): void;
}

/** The numbers of a tensor, and its gradient when no step has used it yet. */
interface TensorCopy {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  readonly gradient: Float32Array | undefined;
}

/**
 * Copies what a training run depends on: the parameters and running statistics of models, what optimizers remember, their
 * rates and steps, and where the random numbers are. What is done again after `restore()` comes out
 * the same to the last bit.
 *
 * @param parts models and optimizers; also single tensors, and whatever has getState and setState
 * @throws ValueError when something is none of these
 * @example
 * const model = linear(2, 1);
 * const optimizer = sgd(model.parameters(), { rate: 0.1, momentum: 0.9 });
 * const start = takeSnapshot(model, optimizer);
 * model(ones([1, 2])).sum().backward();
 * optimizer.step();
 * start.restore();
 * console.log(optimizer.steps); // 0
 */
export function takeSnapshot(...parts: Changing[]): Snapshot {
  checkParts("takeSnapshot", parts);
  const copies = tensorsOf(parts).map(copyOf);
  const states = parts.filter(isStateful).map((part) => part.getState());
  const random = getRandomState();
  return {
    restore(...others) {
      const targets = others.length === 0 ? parts : others;
      checkParts("restore", targets);
      checkFit(targets, copies, states);
      const before = takeSnapshot(...targets);
      try {
        writeBack(targets, copies, states);
      } catch (error) {
        before.restore();
        throw error;
      }
      setRandomState(random);
    },
  };
}

function writeBack(parts: Changing[], copies: TensorCopy[], states: unknown[]): void {
  for (const [i, part] of parts.filter(isStateful).entries()) part.setState(states[i] as never);
  for (const [i, tensor] of tensorsOf(parts).entries()) write(tensor, copies[i] as TensorCopy);
}

/** All tensors that are changed, each once, with running statistics. An optimizer knows its own. */
function tensorsOf(parts: Changing[]): Tensor[] {
  const tensors = parts.flatMap((part) => {
    if (part instanceof Tensor) return [part];
    const { parameters } = part as { parameters?: (() => Tensor[]) | Tensor[] };
    return typeof parameters === "function" ? parameters.call(part) : (parameters ?? []);
  });
  return [...new Set(tensors.flatMap(withStatistics))];
}

function copyOf(tensor: Tensor): TensorCopy {
  const { kept, shape } = tensor;
  const gradient = kept?.fresh === true ? kept.storage?.read() : undefined;
  return { shape, values: tensor.data, gradient };
}

function write(tensor: Tensor, { values, gradient }: TensorCopy): void {
  const at = change(tensor) >> 2;
  floats.set(values, at);
  if (tensor.kept === undefined) return;
  if (gradient === undefined) tensor.kept.fresh = false;
  else tensor.gradient = Tensor.over(gradient, tensor.shape);
}

function isModel(part: unknown): boolean {
  return typeof (part as { parameters?: unknown } | undefined)?.parameters === "function";
}

function isStateful(part: unknown): part is Stateful {
  const { getState, setState } = (part ?? {}) as Partial<Stateful>;
  return typeof getState === "function" && typeof setState === "function";
}

function checkParts(name: string, parts: readonly unknown[]): void {
  const example = `Write ${name}(model, optimizer).`;
  for (const part of parts) {
    if (part instanceof Tensor || isModel(part) || isStateful(part)) continue;
    throw new ValueError(
      `${name} can't keep ${inWords(part)}.`,
      "It keeps what training changes: models, optimizers and tensors.",
      example,
    );
  }
  if (parts.length > 0) return;
  throw new ValueError(`${name} got nothing to keep.`, "It copies what it is given.", example);
}

function checkFit(others: Changing[], copies: TensorCopy[], states: unknown[]): void {
  const tensors = tensorsOf(others);
  const unlike = tensors.findIndex(
    ({ shape }, i) => !sameShape(shape, copies[i]?.shape ?? []) || copies[i] === undefined,
  );
  const remedy = "Make the others as the first were made, and give them in the same order.";
  if (unlike >= 0 && unlike < copies.length) {
    throw new ShapeError(
      "restore can't take this model back to a moment of another one.",
      `Its parameter ${unlike} has the shape ${shapeText(tensors[unlike]?.shape ?? [])}, but was kept as ${shapeText(copies[unlike]?.shape ?? [])}.`,
      remedy,
    );
  }
  if (tensors.length !== copies.length) {
    throw new ShapeError(
      "restore can't take this model back to a moment of another one.",
      `It has ${tensors.length} parameters, but ${copies.length} were kept.`,
      remedy,
    );
  }
  const found = others.filter(isStateful).length;
  if (found === states.length) return;
  throw new ValueError(
    `restore got ${found} optimizers, but ${states.length} were kept.`,
    "Each goes on from the state of one that was kept.",
    remedy,
  );
}
