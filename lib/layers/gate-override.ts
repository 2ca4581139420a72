import { sameShape, shapeText } from "../array/shape.ts";
import { checkOptions, inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";

/**
 * What gates are held at instead of what they compute: a number from 0 to 1, or a tensor [hidden] or
 * [batch, hidden], in which NaN leaves a unit free. No gradient flows through a gate that is held.
 */
export type Held<Gate extends string> = Readonly<Partial<Record<Gate, number | Tensor>>>;

/** The same for all steps, or by a function of the step, which counts from 0. */
export type Override<Gate extends string> = Held<Gate> | ((step: number) => Held<Gate> | undefined);

interface Sizes {
  /** The names of the gates and the candidate, in the order of their weights. */
  readonly parts: readonly string[];
  readonly batch: number;
  readonly time: number;
  readonly hidden: number;
}

/** [batch, time, parts · hidden]: what gates are held at, NaN where they are free. */
export function clampsFor<Gate extends string>(
  name: string,
  override: Override<Gate> | undefined,
  { parts, batch, time, hidden }: Sizes,
): Float32Array | undefined {
  if (override === undefined) return undefined;
  const gates = parts.filter((part) => part !== "candidate");
  const width = parts.length * hidden;
  const clamps = new Float32Array(batch * time * width).fill(Number.NaN);
  for (let t = 0; t < time; t++) {
    const held = typeof override === "function" ? override(t) : override;
    if (held === undefined) continue;
    checkOptions(`${name}.override`, held, gates);
    for (const [gate, value] of Object.entries(held)) {
      if (value === undefined) continue;
      const values = valuesOf(name, gate, value, batch, hidden);
      for (let b = 0; b < batch; b++) {
        const row = (b * time + t) * width + parts.indexOf(gate) * hidden;
        for (let i = 0; i < hidden; i++) {
          clamps[row + i] = values[(b * hidden + i) % values.length] as number;
        }
      }
    }
  }
  return clamps;
}

function valuesOf(name: string, gate: string, value: unknown, batch: number, hidden: number) {
  if (typeof value === "number" && value >= 0 && value <= 1) return [value];
  if (value instanceof Tensor) {
    if ([[hidden], [batch, hidden]].some((shape) => sameShape(shape, value.shape))) {
      return value.data;
    }
  }
  const found = value instanceof Tensor ? shapeText(value.shape) : inWords(value);
  throw new ValueError(
    `${name} can't hold the ${gate} gate at ${found}.`,
    `A gate is a number from 0 to 1, or a tensor of the shape [${hidden}] or [${batch}, ${hidden}].`,
    `Write { override: { ${gate}: 0 } } to shut it.`,
  );
}
