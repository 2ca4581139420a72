import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { getRandomState, setRandomState, setSeed } from "../../../lib/random.ts";

/** Lets the page in between two seeds; never ends where the cell was stopped. */
type Rest = (progress: { done: number; total: number }) => Promise<void>;

/** Others who do seeds meanwhile, from the last one on. */
export interface Crew {
  /** How many results of theirs are waiting. */
  readonly done: number;
  /** Theirs for this seed, exactly as it would be here; undefined where it has to be computed here. */
  result(seed: number): Promise<{ value: unknown } | undefined>;
  dismiss(): void;
}

/** Has these seeds done by others, if anybody can. */
type Hire = (run: unknown, seeds: readonly number[]) => Promise<Crew | undefined>;

interface Around {
  rest: Rest;
  hire: Hire;
}

const alone: Around = { rest: async () => {}, hire: async () => undefined };
let around = alone;

/** Says what is done between two seeds, and who else can do some; by default nothing and nobody. */
export function setAround(to: Partial<Around>): void {
  around = { ...alone, ...to };
}

export interface OverSeedsOptions<Result> {
  /** Called after each seed with the results so far, such as to draw them. */
  each?: (results: Result[]) => void;
}

const most = 1000;
/** What is left must take so many milliseconds for others to be worth their beginning. */
const worthwhile = 400;
const now = performance.now.bind(performance);

/**
 * Does the same with several seeds, and gives the results in their order: how much of a result is
 * chance shows only so. Each seed starts the random numbers anew, so a seed gives the same whatever
 * the others do. Between two seeds the cell can be paused and stopped.
 *
 * If the seeds take long, several are done at once, as far as the machine has processors, with the
 * same results to the last bit. For that the function must only compute: where it also shows
 * something, changes what is outside of it, reads a clock, or uses a network or something else made
 * outside of it besides functions, tensors and plain data, the seeds are done one after the other.
 *
 * @param count how many seeds: 1, 2, 3, …
 * @throws ValueError when the count is no whole number from 1 to 1000, there is nothing to do, or an
 * option is not allowed
 * @example
 * const chart = lineChart("Loss");
 * await overSeeds(
 *   5,
 *   (seed) => {
 *     const model = linear(1, 1);
 *     return [1, 2, 3].map((step) => model(ones([1, 1])).item() / step + seed);
 *   },
 *   { each: (losses) => chart.addBand("several seeds", losses) },
 * );
 */
export async function overSeeds<Result>(
  count: number,
  run: (seed: number) => Result | Promise<Result>,
  options: OverSeedsOptions<Result> = {},
): Promise<Result[]> {
  check(count, run, options);
  const { rest, hire } = around;
  const results: Result[] = [];
  let crew: Crew | undefined;
  let before = getRandomState();
  try {
    for (let seed = 1; seed <= count; seed++) {
      await rest({ done: results.length + (crew?.done ?? 0), total: count });
      const theirs = await crew?.result(seed);
      if (theirs) results.push(theirs.value as Result);
      else {
        const began = now();
        setSeed(seed);
        results.push(await run(seed));
        const left = Array.from({ length: count - seed }, (_, at) => seed + 1 + at);
        if (seed === 1 && (now() - began) * left.length > worthwhile) crew = await hire(run, left);
      }
      setRandomState(before);
      options.each?.([...results]);
      before = getRandomState();
    }
  } finally {
    crew?.dismiss();
    setRandomState(before);
  }
  return results;
}

function check(count: number, run: unknown, options: OverSeedsOptions<never>): void {
  checkOptions("overSeeds", options, ["each"]);
  if (!Number.isInteger(count) || count < 1 || count > most || typeof run !== "function") {
    throw new ValueError(
      `overSeeds got ${inWords(count)} and ${inWords(run)}.`,
      `It takes a whole number from 1 to ${most}, and a function to call with each seed.`,
      "Write await overSeeds(5, (seed) => { …; return losses; }).",
    );
  }
  if (options.each !== undefined && typeof options.each !== "function") {
    throw new ValueError(
      `overSeeds got ${inWords(options.each)} for each.`,
      "It takes a function to call with the results so far.",
      'Write overSeeds(5, run, { each: (losses) => chart.addBand("loss", losses) }).',
    );
  }
}
