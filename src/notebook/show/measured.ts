import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { post } from "./sink.ts";

/**
 * Shows a result that depends on the machine, such as a time. It is recorded, but never compared.
 *
 * @param unit what the number counts, such as "ms"
 * @throws ValueError when the name or the unit is no text, or the value no number
 * @example
 * const start = performance.now();
 * zeros([64, 64]).matmul(zeros([64, 64]));
 * measured("a product", performance.now() - start, "ms");
 */
export function measured(name: string, value: number, unit: string): void {
  if (typeof name !== "string" || typeof value !== "number" || typeof unit !== "string") {
    throw new ValueError(
      `measured got ${[name, value, unit].map(inWords).join(", ")}.`,
      "It takes a name, a number and the unit it is counted in.",
      'Write measured("one step", milliseconds, "ms").',
    );
  }
  post({ kind: "measured", name: cut(name, limits.name), value, unit: cut(unit, limits.name) });
}
