/** How the units of activations behave on a batch. */
import { sizeOf } from "../array/shape.ts";
import { activationOf } from "../tensor/activation-of.ts";
import type { Operation, Tensor } from "../tensor/tensor.ts";

/** Units of a layer, and how many of them do not work. */
export interface Activity {
  /** Units of relu, and those of them that gave 0 for every example. */
  rectified: number;
  dead: number;
  /** Units of sigmoid and tanh, and those of them that stayed at the flat ends. */
  squashed: number;
  saturated: number;
}

/**
 * A unit is not judged by fewer examples: a healthy one is silent for half of them, and so for all
 * of 8 one time in 256.
 */
const FEWEST = 8;

/** Where the slope is under a twentieth of the steepest: tanh² > 0.95, and (2σ − 1)² > 0.95. */
const FLAT = 0.95;

/** Share of the examples at the flat ends that makes a unit saturated: all but stray ones. */
const ALWAYS = 0.98;

export function activityOf(operations: readonly Operation[], except?: Tensor): Activity {
  const sum = { rectified: 0, dead: 0, squashed: 0, saturated: 0 };
  for (const operation of operations) {
    const kind = activationOf(operation);
    const { shape } = operation.output;
    const units = shape.at(-1) ?? 0;
    const examples = sizeOf(shape.slice(0, -1));
    if (kind === "none" || shape.length < 2 || units === 0 || examples < FEWEST) continue;
    const values = operation.output.data;
    if (kind === "relu") {
      sum.rectified += units;
      sum.dead += countUnits(values, units, (x) => x <= 0, examples);
    } else if (operation.output !== except) {
      const asTanh = kind === "tanh" ? (x: number) => x : (x: number) => 2 * x - 1;
      const isFlat = (x: number) => asTanh(x) * asTanh(x) > FLAT;
      sum.squashed += units;
      sum.saturated += countUnits(values, units, isFlat, ALWAYS * examples);
    }
  }
  return sum;
}

function countUnits(
  values: Float32Array,
  units: number,
  test: (value: number) => boolean,
  fewest: number,
): number {
  const counts = new Uint32Array(units);
  for (let i = 0; i < values.length; i++) {
    if (test(values[i] as number)) (counts[i % units] as number)++;
  }
  return counts.filter((count) => count >= fewest).length;
}

/** All operations recorded between `input` and `output`, inputs before outputs. */
export function operationsBetween(input: Tensor, output: Tensor): Operation[] {
  const done = new Set<Operation>();
  const seen = new Set<Operation>();
  const stack = [output];
  while (stack.length > 0) {
    const tensor = stack.at(-1) as Tensor;
    const { operation } = tensor;
    if (tensor === input || operation === undefined || operation.spentAt !== 0) {
      stack.pop();
    } else if (seen.has(operation)) {
      stack.pop();
      done.add(operation);
    } else {
      seen.add(operation);
      stack.push(...operation.inputs);
    }
  }
  return [...done];
}
