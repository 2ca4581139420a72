/** Checks of what the network was given: data, loss, optimizer, and how it is put together. */
import { sameShape } from "../array/shape.ts";
import {
  binaryCrossEntropy,
  crossEntropy,
  evaluate,
  meanSquaredError,
  Tensor,
} from "../tensor/index.ts";
import type { Examination, Examined, Loss } from "./examine.ts";
import { type Check, short } from "./seen.ts";

/** Standardized columns have 1; outliers and skew bring it to 2 or 3. */
const LARGE_SCALE = 10;

/** Fewer examples of one class can be chance: of 16 among two classes, one batch in 32,768. */
const FEW = 16;

/** A stray target beyond the range does little harm. */
const STRAY = 0.01;

const ranges = { sigmoid: [0, 1], tanh: [-1, 1], relu: [0, Number.POSITIVE_INFINITY] } as const;

export const setupChecks = {
  "foreign-optimizer": ({ optimizer, parameters }) => {
    const its = optimizer?.parameters ?? parameters;
    return (
      parameters.length > 0 &&
      !parameters.some((one) => its.includes(one)) && [
        "optimizer",
        its.length,
        "None of its parameters belongs to this model.",
      ]
    );
  },

  "unlisted-parameters": ({ unlisted, optimizer }) => {
    const lost = unlisted.filter((one) => !optimizer?.parameters.includes(one)).length;
    return lost > 0 && ["model", lost, `parameters() leaves out ${lost} that the loss depends on.`];
  },

  "unreached-parameters": ({ gradients, parameters, groups }) => {
    const lost = parameters.filter((one) => !gradients.has(one));
    const first = groups.find((group) => group.parameters.some((one) => lost.includes(one)));
    return (
      lost.length > 0 && [
        first?.where ?? "model",
        lost.length,
        `The loss gives no gradient to ${lost.length} of the parameters.`,
      ]
    );
  },

  "activation-before-loss": (about) => {
    const { last } = about;
    const isClassifying = isLoss(about, crossEntropy as Loss);
    let name: string = last.ending;
    if (isClassifying && areProbabilities(last)) name = "softmax";
    else if (!isClassifying && !isLoss(about, binaryCrossEntropy as Loss)) return undefined;
    return name !== "none" && [last.where, 1, `The outputs go through ${name} into the loss.`];
  },

  "not-standardized": (about) => {
    const { inputs, steps } = about;
    const targets = isLoss(about, meanSquaredError as Loss) ? targetsOf(about) : undefined;
    for (const [where, numbers] of Object.entries({ inputs, labels: targets })) {
      if (!numbers || (numbers === inputs && steps[0] && takesPlaces(steps[0]))) continue;
      const scales = columnScales(numbers);
      const scale = Math.max(...scales);
      if (scale <= LARGE_SCALE) continue;
      return [where, scale, `Column ${scales.indexOf(scale)} has numbers of size ${short(scale)}.`];
    }
    return undefined;
  },

  "targets-out-of-reach": (about) => {
    const { ending, where } = about.last;
    const targets = targetsOf(about);
    if (targets === undefined || ending === "none") return undefined;
    const [lowest, highest] = ranges[ending];
    const beyond = targets.data.filter((x) => x < lowest || x > highest).length / targets.size;
    return (
      beyond > STRAY && [where, beyond, `${ending} can't give ${short(beyond)} of the targets.`]
    );
  },

  "one-class": (about) => {
    if (!isLoss(about, crossEntropy as Loss)) return undefined;
    const { labels } = about;
    const classes = Array.from(labels instanceof Tensor ? labels.data : (labels as number[]));
    const [first] = classes;
    return (
      classes.length >= FEW &&
      classes.every((one) => one === first) && [
        "labels",
        classes.length,
        `The whole batch is of class ${first}.`,
      ]
    );
  },

  "linear-stack": ({ steps }) => {
    const firm = steps.filter(({ kind }) => kind !== "dropout");
    for (const [i, { kind, step, where }] of firm.entries()) {
      const next = firm[i + 1];
      if (kind !== "linear" || next?.kind !== "linear") continue;
      const [inputs, width] = weightsShape(step);
      // A narrow place between two linear layers is a bottleneck, and may be meant.
      if (width < Math.min(inputs, weightsShape(next.step)[1])) continue;
      return [where, width, `Between it and ${next.where} there is no activation.`];
    }
    return undefined;
  },
} satisfies Record<string, Check>;

/** Whether its input is the numbers of words and the like, for which a table has rows. */
function takesPlaces({ kind, step }: Examined): boolean {
  return kind === "embedding" || (step as { oneHot?: boolean }).oneHot === true;
}

function weightsShape(step: unknown): [number, number] {
  return (step as { weights: Tensor }).weights.shape as [number, number];
}

/** Numbers to hit, where the labels are such. */
function targetsOf({ labels, last }: Examination): Tensor | undefined {
  return labels instanceof Tensor && sameShape(labels.shape, last.output.shape)
    ? labels
    : undefined;
}

/** Whether the loss is this one, or a function of the reader's that gives the same. */
function isLoss({ lossOf, labels, last, loss }: Examination, known: Loss): boolean {
  if (lossOf === known) return true;
  const { values, output } = last;
  try {
    const same = evaluate(() => known(Tensor.over(values, output.shape), labels)).item();
    return Math.abs(same - loss) <= 1e-6 * Math.abs(loss);
  } catch {
    return false;
  }
}

function areProbabilities({ values, output }: Examined): boolean {
  const columns = output.shape.at(-1) ?? 1;
  if (columns < 2) return false;
  for (let row = 0; row < values.length; row += columns) {
    let sum = 0;
    for (let i = row; i < row + columns; i++) {
      const value = values[i] as number;
      if (value < 0) return false;
      sum += value;
    }
    if (Math.abs(sum - 1) > 1e-3) return false;
  }
  return true;
}

/** The root mean square of each column: how large its numbers are. */
function columnScales({ data, shape, size }: Tensor): number[] {
  const columns = shape.length > 1 ? (shape.at(-1) as number) : 1;
  const squares = new Float64Array(columns);
  for (let i = 0; i < size; i++) {
    const x = data[i] as number;
    (squares[i % columns] as number) += x * x;
  }
  return Array.from(squares, (sum) => Math.sqrt((sum * columns) / size));
}
