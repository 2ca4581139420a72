import { announce } from "./announce.ts";
import type { PageCell } from "./page-cells.ts";

/** Whether a cell runs, so that it can't be taken away or given another text now. */
export const isBusy = ({ dataset }: PageCell): boolean =>
  ["starting", "running", "paused"].includes(dataset["state"] ?? "");

/** Says why nothing was done with a cell that runs, to screen readers too. */
export function sayBusy({ name }: PageCell): string {
  const sentence = `‘${name}’ runs: stop it first.`;
  announce(sentence);
  return sentence;
}
