import type { Tensor } from "./tensor.ts";

/** What a listener learns when training breaks. */
export interface NotFiniteReport {
  /** The loss: NaN, Infinity or -Infinity. */
  readonly loss: number;
  /** How many optimizer steps the parameters had taken before. */
  readonly step: number;
}

const listeners = new Set<(report: NotFiniteReport) => void>();
const reported = new WeakSet<Tensor>();

/**
 * Calls `listener` at the first `backward()` of each model whose loss is not finite. Gives a
 * function that ends it.
 *
 * @example
 * const stop = onNotFinite(({ loss, step }) => console.log(`${loss} after ${step} steps`));
 * stop();
 */
export function onNotFinite(listener: (report: NotFiniteReport) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reports a broken loss once for the parameters it was made from. */
export function reportNotFinite(loss: number, parameters: readonly Tensor[]): void {
  if (parameters.some((parameter) => reported.has(parameter))) return;
  for (const parameter of parameters) reported.add(parameter);
  const step = parameters.reduce((most, { version }) => Math.max(most, version), 0);
  for (const listener of listeners) listener({ loss, step });
}
