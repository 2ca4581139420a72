/** Checks of what was measured: how the signal goes forward, the gradient back, and the step. */
import type { Tensor } from "../tensor/index.ts";
import type { Examination, Group } from "./examine.ts";
import { type Check, type Seen, short } from "./seen.ts";

/** A step at the usual rate of 0.01 is then as long as the weights themselves. */
const EXPLODING = 100;

/**
 * Ten layers of relu begun after He stay above 0.001, and ten of sigmoids come to 0.000000001.
 * Here a layer needs ten thousand steps for one of the fastest layer.
 */
const VANISHING = 1e-4;

/** Below what rounding in float32 leaves of a gradient that has come to its end. */
const NOTHING = 1e-9;

/**
 * Chance alone silences up to three quarters of a narrow layer, if it is the fourth or the tenth,
 * and it learns all the same.
 */
const DEAD = 0.9;

/** Saturated units learn slowly but do learn; where they are the most of a layer, it does not. */
const SATURATED = 0.5;

/** Beyond what dropout and the swings of a good rate do to the loss. */
const MUCH_WORSE = 2;

/** A thousand steps then move the weights by less than one per cent. */
const TINY_UPDATE = 1e-5;

/** Differences that rounding alone can make in float32. */
const ROUNDING = 1e-6;

export const signalChecks = {
  "equal-units": ({ groups, gradients }) => {
    const staysEqual = (one: Tensor) =>
      haveEqualColumns(one, one.data) && haveEqualColumns(one, gradients.get(one));
    const equal = groups.filter(({ parameters }) => parameters.some(staysEqual));
    return (
      equal[0] && [equal[0].where, equal.length, "Its units have equal weights and gradients."]
    );
  },

  "exploding-gradients": ({ groups }) =>
    largest(groups, speedOf, EXPLODING, "Gradient, for a weight of 1"),

  "rate-too-high": ({ loss, ignorance, trials, optimizer }) => {
    const highest = Math.max(...trials, 0);
    const amount = highest / Math.max(loss, ignorance);
    return (
      !(amount <= MUCH_WORSE) && [
        "optimizer",
        amount,
        `With rate ${optimizer?.rate}, a few steps take the loss from ${short(loss)} to ${short(highest)}.`,
      ]
    );
  },

  "rate-too-low": ({ groups, loss, ignorance, optimizer }) => {
    const most = Math.max(...groups.map(({ update }) => update ?? Number.NaN));
    // A network that has learned may well take small steps.
    return (
      most < TINY_UPDATE &&
      loss > ignorance / 2 && [
        "optimizer",
        most,
        `With rate ${optimizer?.rate}, a step moves no layer by more than ${short(most)} of its weights.`,
      ]
    );
  },

  "dead-units": ({ steps }) =>
    largest(
      steps,
      ({ activity: a }) => a.dead / a.rectified,
      DEAD,
      "Share of its relu units that give 0 for every example",
    ),

  "saturated-units": ({ steps }) =>
    largest(
      steps,
      ({ activity: a }) => a.saturated / a.squashed,
      SATURATED,
      "Share of its units that stay at the flat ends",
    ),

  "vanishing-gradients": (about) => {
    const { gradients, loss, ignorance } = about;
    const groups = about.groups.filter(
      ({ parameters, weightNorm }) =>
        weightNorm > 0 && parameters.some((one) => one.shape.length > 1 && gradients.has(one)),
    );
    if (startsAtZero(about)) return undefined;
    let worst: Seen | undefined;
    let fastest = 0;
    for (const group of groups.toReversed()) {
      const speed = speedOf(group);
      const share = speed / fastest;
      if (share < VANISHING && share <= (worst?.[1] ?? 1)) {
        worst = [group.where, share, `It gets ${short(share)} of the gradient of a later layer.`];
      }
      fastest = Math.max(fastest, speed);
    }
    return groups[0] && fastest > 0 && fastest < NOTHING && loss > ignorance / 2
      ? [groups[0].where, fastest, `No layer gets more gradient than ${short(fastest)}.`]
      : worst;
  },

  "identical-outputs": (about) => {
    const { inputs, last } = about;
    const [examples = 1] = last.output.shape;
    const amount = spread(last.values, examples);
    return (
      amount <= ROUNDING &&
      spread(inputs.data, examples) > 0 &&
      !startsAtZero(about) && [last.where, amount, "All examples get the same output."]
    );
  },
} satisfies Record<string, Check>;

/** The largest measure above a limit; what can't be measured is none. */
function largest<Place extends { where: string }>(
  places: readonly Place[],
  measure: (place: Place) => number,
  limit: number,
  what: string,
): Seen | undefined {
  let worst: Seen | undefined;
  for (const place of places) {
    const amount = measure(place);
    if (!(amount > (worst?.[1] ?? limit)) || amount === Number.POSITIVE_INFINITY) continue;
    worst = [place.where, amount, `${what}: ${short(amount)}.`];
  }
  return worst;
}

/** For their size, how much gradient its weights get. */
function speedOf({ gradientNorm, weightNorm }: Group): number {
  return gradientNorm / weightNorm;
}

/**
 * Whether a layer begins with zeros on purpose: its weights are 0, its gradients differ. What comes
 * after the first step, nobody knows.
 */
function startsAtZero({ groups }: Examination): boolean {
  return groups.some(({ weightNorm, gradientNorm }) => weightNorm === 0 && gradientNorm > 0);
}

/** Whether the units of a layer are alike in its weights, or in their gradients. */
function haveEqualColumns({ shape }: Tensor, values: Float32Array | undefined): boolean {
  const columns = shape.at(-1) as number;
  if (values === undefined || shape.length < 2 || columns < 2) return false;
  const limit = ROUNDING * largestOf(values);
  return values.every((x, i) => Math.abs(x - (values[i - (i % columns)] as number)) <= limit);
}

/** How far examples differ at most in a number, beside the largest number. */
function spread(values: Float32Array, examples: number): number {
  const width = values.length / examples;
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    most = Math.max(most, Math.abs((values[i] as number) - (values[i % width] as number)));
  }
  return most === 0 ? 0 : most / largestOf(values);
}

function largestOf(values: Float32Array): number {
  return values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
