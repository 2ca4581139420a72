import { checkOptions, inWords, ValueError } from "../errors.ts";
import type { Step } from "../layers/steps-of.ts";
import { isEvaluating, Tensor } from "../tensor/index.ts";
import { Diagnosis, type LayerReport } from "./diagnosis.ts";
import { type Examination, examine, type Loss } from "./examine.ts";
import { judge } from "./judge.ts";
import type { Stepping } from "./unchanged.ts";
import { words } from "./words.ts";

export interface DiagnoseOptions<Labels> {
  /** What training minimizes; squared error for labels of the output's shape, else cross-entropy. */
  loss?: (output: Tensor, labels: Labels) => Tensor;
  /** The optimizer in use: with it the rate is tried out. */
  optimizer?: Stepping;
}

/**
 * Looks for what keeps a network from learning. Runs it forward and backward on a batch, and with
 * an optimizer a few steps on the same batch; then everything is as it was before.
 *
 * It finds dead and saturated units, vanishing and exploding gradients, the first NaN, a wrong rate,
 * units that stay equal, parameters without gradient, and data that do not suit.
 *
 * @param batch as `batches` gives it: some dozens of examples; fewer than 8 say little
 * @returns findings, causes first and none for a healthy network, and the measures of each layer
 * @throws ValueError when the arguments are others, or inside `evaluate`
 * @example
 * const model = sequential(linear(2, 8), sigmoid, linear(8, 2), softmax);
 * const { findings } = diagnose(model, { inputs: ones([9, 2]), labels: [0, 1, 0, 1, 0, 1, 0, 1, 0] });
 * console.log(findings[0].what, findings[0].where); // "activation-before-loss" "layer 3, softmax"
 */
export function diagnose<Labels>(
  model: Step,
  batch: { inputs: Tensor; labels: Labels },
  options: DiagnoseOptions<Labels> = {},
): Diagnosis {
  checkOptions("diagnose", options, ["loss", "optimizer"]);
  check(model, batch, options);
  const { inputs, labels } = batch;
  const { optimizer } = options;
  const loss = options.loss as Loss | undefined;
  const about = examine({ model, inputs, labels, loss, optimizer });
  const findings = judge(about).map(([what, [where, amount, seen]]) => {
    const [why, remedy] = words[what];
    return { what, where, amount, seen, why, remedy };
  });
  return new Diagnosis(findings, reportsOf(about), about.loss);
}

function reportsOf({ steps }: Examination): LayerReport[] {
  return steps.flatMap(({ where, groups, activity }): LayerReport[] => {
    const none = { gradient: undefined, weights: undefined, update: undefined };
    const measures = groups.map(({ where, gradientNorm, weightNorm, update }) => ({
      layer: where,
      ...{ gradient: gradientNorm, weights: weightNorm, update },
    }));
    const shares = {
      dead: share(activity.dead, activity.rectified),
      saturated: share(activity.saturated, activity.squashed),
    };
    const [only] = measures;
    if (only && measures.length === 1) return [{ ...only, ...shares }];
    const inner = { dead: undefined, saturated: undefined };
    return [{ layer: where, ...shares, ...none }, ...measures.map((one) => ({ ...one, ...inner }))];
  });
}

function share(part: number, all: number): number | undefined {
  return all === 0 ? undefined : part / all;
}

function check(model: unknown, batch: unknown, { optimizer }: { optimizer?: unknown }): void {
  const problem =
    typeof model !== "function"
      ? `needs a network, but got ${inWords(model)}`
      : !((batch as { inputs?: unknown } | undefined)?.inputs instanceof Tensor)
        ? `needs a batch with a tensor of inputs, but got ${inWords(batch)}`
        : optimizer !== undefined && !(optimizer as Partial<Stepping>)?.getState
          ? `needs an optimizer, but got ${inWords(optimizer)}`
          : isEvaluating()
            ? "can't look at gradients inside evaluate"
            : undefined;
  if (problem === undefined) return;
  throw new ValueError(
    `diagnose ${problem}.`,
    "It runs the network forward and backward on a batch, as training does.",
    "Write diagnose(model, { inputs, labels }, { optimizer }).",
  );
}
