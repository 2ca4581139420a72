import { inWords, ValueError } from "../../../lib/errors.ts";
import { getRandomState, setRandomState, setSeed } from "../../../lib/random.ts";

/** Lets the page in between two seeds; never ends where the cell was stopped. */
type Rest = (progress: { done: number; total: number }) => Promise<void>;

let rest: Rest = async () => {};

/** Says what is done between two seeds. */
export function setRest(to: Rest): void {
  rest = to;
}

const most = 1000;

/**
 * Does the same with several seeds, one after the other, and gives the results in their order: how
 * much of a result is chance shows only so. Each seed starts the random numbers anew, so a seed gives
 * the same whatever the others do. Between two seeds the cell can be paused and stopped.
 *
 * @param count how many seeds: 1, 2, 3, …
 * @throws ValueError when the count is no whole number from 1 to 1000, or there is nothing to do
 * @example
 * const losses = await overSeeds(5, (seed) => {
 *   const model = linear(1, 1);
 *   return [1, 2, 3].map((step) => model(ones([1, 1])).item() / step + seed);
 * });
 * lineChart("Loss").addBand("five seeds", losses);
 */
export async function overSeeds<Result>(
  count: number,
  run: (seed: number) => Result | Promise<Result>,
): Promise<Result[]> {
  if (!Number.isInteger(count) || count < 1 || count > most || typeof run !== "function") {
    throw new ValueError(
      `overSeeds got ${inWords(count)} and ${inWords(run)}.`,
      `It takes a whole number from 1 to ${most}, and a function to call with each seed.`,
      "Write await overSeeds(5, (seed) => { …; return losses; }).",
    );
  }
  const results: Result[] = [];
  const before = getRandomState();
  for (let seed = 1; seed <= count; seed++) {
    await rest({ done: seed - 1, total: count });
    setSeed(seed);
    results.push(await run(seed));
  }
  setRandomState(before);
  return results;
}
