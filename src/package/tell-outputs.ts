import { onNotFinite } from "../../lib/core.ts";
import { setSeed } from "../../lib/random.ts";
import { plainText } from "../notebook/outputs/plain-text.ts";
import { renderOutput } from "../notebook/outputs/render-output.ts";
import type { Output } from "../notebook/protocol/outputs.ts";
import { connect, finishCell, startCell } from "../notebook/show/sink.ts";

/** Charts grow until their cell is over; all else is told at once. */
const growing = new Set<Output["kind"]>(["line-chart", "moments", "text"]);

const waiting = new Map<number, Output>();

/** Has outputs told as text from now on. */
export function tellOutputs(): void {
  connect({
    output: (id, output) => {
      if (growing.has(output.kind)) waiting.set(id, output);
      else tell(output);
    },
    points: () => {},
  });
  onNotFinite(({ loss, step }) => console.warn(`The loss is ${loss}, first at step ${step}.`));
  startCell();
  atTheEnd(endCell);
}

/**
 * Ends what was shown so far, and begins a cell of a lesson: its random numbers are those that it has
 * in the page.
 *
 * @param name chapter, lesson and cell, such as "start/what-is-the-difference/race"
 *
 * @example
 * import { normal } from "hidden-layers";
 * import { beginCell, show } from "hidden-layers/notebook";
 * beginCell("start/what-is-the-difference/race");
 * show("the first random number", normal());
 */
export function beginCell(name: string): void {
  endCell();
  console.log(`\n── ${name} ──`);
  setSeed(name);
  startCell();
}

/**
 * Ends a cell: tells its charts, which until then may grow. The next `beginCell` and the end of a
 * program do so too; a notebook would show them under another cell.
 *
 * @example
 * import { endCell, lineChart } from "hidden-layers/notebook";
 * lineChart("Squares").add({ x: 2, square: 4 });
 * endCell();
 */
export function endCell(): void {
  finishCell();
  for (const output of waiting.values()) tell(output);
  waiting.clear();
}

function tell(output: Output): void {
  const text = plainText(renderOutput(output));
  if (text !== "") console.log(text);
}

/** In Node the last cell ends with the program. */
function atTheEnd(end: () => void): void {
  const { process } = globalThis as { process?: { on?(event: "exit", end: () => void): void } };
  process?.on?.("exit", end);
}
