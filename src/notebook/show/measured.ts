import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { post } from "./sink.ts";

/** Shows a result that depends on the machine, such as a time. It is recorded, but never compared. */
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
