import type { Output } from "../protocol/outputs.ts";
import { connect, finishCell, startCell } from "./sink.ts";

/** Runs `cell` and gives all it showed as it stands in the end, by number. For tests. */
export function gathered(cell: () => void): { outputs: Output[]; posts: number } {
  const found = new Map<number, Output>();
  let posts = 0;
  connect({
    output(id, output) {
      found.set(id, structuredClone(output));
      posts++;
    },
    points(id) {
      if (found.get(id)?.kind !== "line-chart") throw new Error(`No chart ${id} was shown.`);
      posts++;
    },
  });
  startCell();
  try {
    cell();
  } finally {
    finishCell();
  }
  const outputs = [...found].sort(([left], [right]) => left - right).map(([, output]) => output);
  return { outputs, posts };
}

/** The only output of a cell. */
export function shown(cell: () => void): Output {
  const { outputs } = gathered(cell);
  const [output] = outputs;
  if (!output || outputs.length > 1) throw new Error(`${outputs.length} outputs instead of one`);
  return output;
}
