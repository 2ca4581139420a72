import { ShapeError, ValueError } from "../errors.ts";
import { namedParameters } from "../layers/index.ts";
import { type Step, stepsOf } from "../layers/steps-of.ts";
import { activationOf } from "../tensor/activation-of.ts";
import {
  type Activation,
  checkTensor,
  crossEntropy,
  meanSquaredError,
  Tensor,
} from "../tensor/index.ts";
import { type Activity, activityOf, operationsBetween } from "./activity.ts";
import { kindOf } from "./costs.ts";
import { type Stepping, Unchanged } from "./unchanged.ts";

export type Loss = (output: Tensor, labels: unknown) => Tensor;

export interface Patient {
  readonly model: Step;
  readonly inputs: Tensor;
  readonly labels: unknown;
  readonly loss: Loss | undefined;
  readonly optimizer: Stepping | undefined;
}

/** Parameters that belong together, such as those of a layer, and what training does to them. */
export interface Group {
  readonly where: string;
  readonly parameters: readonly Tensor[];
  /** Lengths of all their numbers as one arrow. */
  weightNorm: number;
  gradientNorm: number;
  /** How long the optimizer's step is, beside the weights. */
  update: number | undefined;
}

/** What a step of the network gave. */
export interface Examined {
  readonly where: string;
  readonly kind: string;
  readonly step: Step;
  readonly groups: readonly Group[];
  readonly activity: Activity;
  /** The activation that made the output. */
  readonly ending: Activation;
  readonly output: Tensor;
  readonly values: Float32Array;
}

/** Everything that was seen, before anybody judges it. */
export interface Examination extends Omit<Patient, "loss"> {
  readonly lossOf: Loss;
  /** What `parameters()` lists and is not frozen. */
  readonly parameters: readonly Tensor[];
  readonly steps: readonly Examined[];
  /** The last of the steps, and the groups of all. */
  readonly last: Examined;
  readonly groups: readonly Group[];
  /** Parameters that the loss depends on and `parameters()` does not list. */
  readonly unlisted: readonly Tensor[];
  /** Of `parameters`, what the loss did not reach has none. */
  readonly gradients: ReadonlyMap<Tensor, Float32Array>;
  /** What the loss function threw. */
  readonly refusal: Error | undefined;
  readonly loss: number;
  /** The loss of answering 0 to everything. */
  readonly ignorance: number;
  /** After steps of the optimizer on the same batch. */
  readonly trials: readonly number[];
}

/** Steps an overshooting rate needs to show: the first may still fall, the swings then grow. */
const TRIALS = 5;

/** Runs the network forward and backward on a batch, and leaves everything as it was. */
export function examine(patient: Patient): Examination {
  const { model, optimizer } = patient;
  const listed = parametersOf(model);
  const parameters = listed.filter((one) => one.keepGradient);
  const unchanged = new Unchanged([...listed, ...(optimizer?.parameters ?? [])], optimizer);
  try {
    return run(patient, parameters, unchanged);
  } finally {
    unchanged.restore();
  }
}

function run(patient: Patient, parameters: Tensor[], unchanged: Unchanged): Examination {
  const { model, inputs, labels, optimizer } = patient;
  const names = namesOf(model);
  const example = Tensor.over(inputs.data, inputs.shape);
  example.keepGradient = true;
  const steps: Examined[] = [];
  let output = example;
  const all = [...stepsOf(model)];
  for (const [place, step] of all) {
    const input = output;
    output = step(input);
    checkTensor("diagnose", output);
    output.keepGradient = true;
    const kind = kindOf(step);
    const where = place === "" ? kind : `layer ${place}, ${kind}`;
    const groups = groupsOf(parametersOf(step), place, where, names);
    const answer = steps.length === all.length - 1 ? output : undefined;
    const activity = activityOf(operationsBetween(input, output), answer);
    const ending = output.operation ? activationOf(output.operation) : "none";
    steps.push({ where, kind, step, groups, activity, ending, output, values: output.data });
  }
  const lossOf = patient.loss ?? usualLoss(output, labels);
  const ignorance = quietly(() =>
    lossOf(Tensor.over(new Float32Array(output.size), output.shape), labels).item(),
  );
  let value: Tensor | undefined;
  let refusal: Error | undefined;
  try {
    value = lossOf(output, labels);
  } catch (error) {
    if (!(error instanceof ShapeError || error instanceof ValueError)) throw error;
    refusal = error;
  }
  if (refusal === undefined) checkTensor("diagnose", value);
  const loss = value?.item() ?? Number.NaN;
  const leaves = new Set<Tensor>();
  if (value) {
    for (const { inputs } of operationsBetween(example, value)) {
      for (const one of inputs) if (one.operation === undefined && one.kept) leaves.add(one);
    }
  }
  for (const { output } of [{ output: example }, ...steps]) leaves.delete(output);
  const unlisted = [...leaves].filter((one) => !parametersOf(model).includes(one));
  for (const one of unlisted) unchanged.lend(one);
  if (value?.tracked && Number.isFinite(loss)) value.backward();
  const reached = parameters.filter((one) => one.hasGradient);
  const gradients = new Map(reached.map((one) => [one, one.gradient.data]));
  const groups = steps.flatMap((step) => step.groups);
  for (const group of groups) measure(group, gradients);
  const last = steps.at(-1) as Examined;
  example.keepGradient = false;
  const trials =
    optimizer && Number.isFinite(loss) && optimizer.parameters.some((one) => one.hasGradient)
      ? tryOut(optimizer, groups, () => lossOf(model(example), labels))
      : [];
  return {
    ...{ model, inputs, labels, optimizer, lossOf, parameters, unlisted, refusal },
    ...{ steps, last, groups, gradients, loss, ignorance: ignorance ?? 0, trials },
  };
}

/** A few steps on the same batch, and how long the first was. */
function tryOut(optimizer: Stepping, groups: readonly Group[], again: () => Tensor): number[] {
  const before = groups.map(({ parameters }) => parameters.map((one) => one.data));
  const losses: number[] = [];
  for (let i = 0; i < TRIALS; i++) {
    optimizer.step();
    if (i === 0) {
      for (const [g, group] of groups.entries()) {
        const moved = group.parameters.flatMap((one, p) => {
          const old = before[g]?.[p] as Float32Array;
          return [one.data.map((x, j) => x - (old[j] as number))];
        });
        group.update = norm(moved) / group.weightNorm;
      }
    }
    const loss = again();
    losses.push(loss.item());
    if (!Number.isFinite(loss.item())) break;
    loss.backward();
  }
  return losses;
}

function measure(group: Group, gradients: ReadonlyMap<Tensor, Float32Array>): void {
  const { parameters } = group;
  group.weightNorm = norm(parameters.map((one) => one.data));
  group.gradientNorm = norm(parameters.flatMap((one) => gradients.get(one) ?? []));
}

/** Weights alone where there are some: biases begin at nothing, and have no size to compare with. */
function groupsOf(
  parameters: readonly Tensor[],
  place: string,
  where: string,
  names: ReadonlyMap<Tensor, string>,
): Group[] {
  const owners = new Map<string, Tensor[]>();
  for (const one of parameters) {
    if (!one.keepGradient) continue;
    const owner = names.get(one)?.replace(/\.?[^.]*$/, "") ?? place;
    owners.set(owner, [...(owners.get(owner) ?? []), one]);
  }
  return [...owners].map(([owner, all]) => {
    const matrices = all.filter(({ shape }) => shape.length > 1);
    return {
      where: owner === place || owners.size === 1 ? where : `layer ${owner}`,
      parameters: matrices.length > 0 ? matrices : all,
      weightNorm: 0,
      gradientNorm: 0,
      update: undefined,
    };
  });
}

function namesOf(model: Step): Map<Tensor, string> {
  if (!("parameters" in model)) return new Map();
  const names = quietly(() => namedParameters(model as never)) ?? new Map<string, Tensor>();
  return new Map([...names].map(([name, one]) => [one, name]));
}

/** The result, or undefined where there is none. */
function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Squared error for numbers to hit, cross-entropy for classes. */
function usualLoss(output: Tensor, labels: unknown): Loss {
  const numbers = labels instanceof Tensor && String(labels.shape) === String(output.shape);
  return (numbers ? meanSquaredError : crossEntropy) as Loss;
}

function parametersOf(step: Step): Tensor[] {
  return "parameters" in step ? (step as unknown as { parameters(): Tensor[] }).parameters() : [];
}

function norm(parts: readonly Float32Array[]): number {
  let sum = 0;
  for (const part of parts) for (const x of part) sum += x * x;
  return Math.sqrt(sum);
}
