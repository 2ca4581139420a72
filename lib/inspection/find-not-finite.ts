import { Tensor } from "../tensor/index.ts";
import type { Examination } from "./examine.ts";
import type { Seen } from "./seen.ts";

/** The first place, in the order of computing, where a number is NaN or infinite. */
export function findNotFinite(about: Examination): Seen | undefined {
  const { inputs, labels, steps, loss, refusal } = about;
  const parts: [where: string, what: string, values: () => Float32Array[]][] = [
    ["inputs", "inputs", () => [inputs.data]],
    ["labels", "labels", () => (labels instanceof Tensor ? [labels.data] : [])],
    ...steps.flatMap(({ where, groups, values }): typeof parts => [
      [where, "weights", () => groups.flatMap(({ parameters }) => parameters.map((p) => p.data))],
      [where, "outputs", () => [values]],
    ]),
  ];
  for (const [where, what, values] of parts) {
    const amount = values().reduce((sum, each) => sum + countBad(each), 0);
    if (amount > 0) return seenAt(where, amount, what);
  }
  if (refusal) return undefined;
  if (!Number.isFinite(loss)) return seenAt("loss", 1, "losses");
  // On the way back, the gradient of an output comes from the step after it.
  let after = "loss";
  for (const { where, output, groups } of steps.toReversed()) {
    const bad = output.hasGradient ? countBad(output.gradient.data) : 0;
    if (bad > 0) return seenAt(after, bad, "gradients");
    const amount = groups.filter(({ gradientNorm }) => !Number.isFinite(gradientNorm)).length;
    if (amount > 0) return seenAt(where, amount, "gradients");
    after = where;
  }
  return undefined;
}

function seenAt(where: string, amount: number, what: string): Seen {
  return [where, amount, `NaN or infinity first stands here, in ${amount} of the ${what}.`];
}

function countBad(values: Float32Array): number {
  let bad = 0;
  for (const value of values) if (!Number.isFinite(value)) bad++;
  return bad;
}
