import { checkOptions, inWords, ValueError } from "../errors.ts";
import { cos, pow } from "../kernels/mathematics.ts";

/** The rate of each step; the first is step 0: `optimizer.rate = schedule(optimizer.steps)`. */
export type Schedule = (step: number) => number;

export interface DecayOptions {
  /** The rate of step 0. */
  from: number;
  /** The rate from the last step on; 0 unless said. */
  to?: number;
  /** How many steps the way takes. */
  steps: number;
}

export interface StepRateOptions {
  /** The rate of step 0. */
  from: number;
  /** How many steps the rate stays the same. */
  every: number;
  /** What it is multiplied by then; 0.1 unless said. */
  factor?: number;
}

/**
 * Half a wave of the cosine: slow at first, steep in the middle, slow at the end.
 * to + (from − to) · (1 + cos(π · step / steps)) / 2 (Loshchilov and Hutter, 2017, arXiv 1608.03983).
 *
 * @throws ValueError when an option is missing or not allowed
 * @example
 * const schedule = cosineRate({ from: 0.1, steps: 100 });
 * console.log(schedule(0), schedule(50).toFixed(3), schedule(100)); // 0.1 "0.050" 0
 */
export function cosineRate(options: DecayOptions): Schedule {
  const { from, to, steps } = checkDecay("cosineRate", options);
  return (step) => to + ((from - to) * (1 + cos(Math.PI * Math.min(step / steps, 1)))) / 2;
}

/**
 * A straight line: from + (to − from) · step / steps.
 *
 * @throws ValueError when an option is missing or not allowed
 * @example
 * const schedule = linearRate({ from: 0.5, to: 0.25, steps: 10 });
 * console.log(schedule(0), schedule(5), schedule(20)); // 0.5 0.375 0.25
 */
export function linearRate(options: DecayOptions): Schedule {
  const { from, to, steps } = checkDecay("linearRate", options);
  return (step) => from + (to - from) * Math.min(step / steps, 1);
}

/**
 * Stairs: from · factor^⌊step / every⌋.
 *
 * @throws ValueError when an option is missing or not allowed
 * @example
 * const schedule = stepRate({ from: 0.5, every: 100, factor: 0.5 });
 * console.log(schedule(99), schedule(100), schedule(250)); // 0.5 0.25 0.125
 */
export function stepRate(options: StepRateOptions): Schedule {
  checkOptions("stepRate", options ?? {}, ["from", "every", "factor"]);
  const from = checkRate("stepRate", "from", options?.from);
  const every = checkSteps("stepRate", "every", options?.every);
  const factor = checkRate("stepRate", "factor", options?.factor ?? 0.1);
  return (step) => from * pow(factor, Math.floor(step / every));
}

/**
 * Begins with a small rate: for the first steps the schedule's own, times (step + 1) / steps. Adam's
 * running means are rough at first, and so are a deep network's gradients (Goyal and others, 2017,
 * arXiv 1706.02677).
 *
 * @param schedule the rates to reach, or one rate for all steps
 * @param options.steps how many steps it takes to reach them
 * @throws ValueError when the schedule is none, or an option is missing or not allowed
 * @example
 * const schedule = warmUp(cosineRate({ from: 0.1, steps: 1000 }), { steps: 10 });
 * console.log(schedule(0).toFixed(2), schedule(9).toFixed(2)); // "0.01" "0.10"
 */
export function warmUp(schedule: Schedule | number, options: { steps: number }): Schedule {
  checkOptions("warmUp", options ?? {}, ["steps"]);
  const steps = checkSteps("warmUp", "steps", options?.steps);
  const reached = typeof schedule === "number" ? () => schedule : schedule;
  if (typeof reached === "function" && Number.isFinite(reached(0))) {
    return (step) => reached(step) * Math.min((step + 1) / steps, 1);
  }
  throw new ValueError(
    `warmUp can't lead to ${inWords(schedule)}.`,
    "It leads to a rate, or to a schedule: a function that gives the rate of each step.",
    "Write warmUp(cosineRate({ from: 0.01, steps: 1000 }), { steps: 50 }).",
  );
}

function checkDecay(name: string, options: DecayOptions): Required<DecayOptions> {
  checkOptions(name, options ?? {}, ["from", "to", "steps"]);
  return {
    from: checkRate(name, "from", options?.from),
    to: checkRate(name, "to", options?.to ?? 0),
    steps: checkSteps(name, "steps", options?.steps),
  };
}

function checkRate(name: string, option: string, rate: number | undefined): number {
  if (rate !== undefined && Number.isFinite(rate) && rate >= 0) return rate;
  throw new ValueError(
    `${name} can't use ${inWords(rate)} for ${option}.`,
    "It is a number, 0 or above.",
    `Choose one, for example ${option}: ${option === "factor" ? 0.5 : 0.01}.`,
  );
}

function checkSteps(name: string, option: string, steps: number | undefined): number {
  if (steps !== undefined && Number.isFinite(steps) && steps > 0) return steps;
  throw new ValueError(
    `${name} can't use ${inWords(steps)} for ${option}.`,
    "It counts steps, so it is a number above 0.",
    `Choose one, for example ${option}: 100.`,
  );
}
