import type { HeatMapOutput } from "../../notebook/protocol/outputs.ts";

/** One step of a recurrent network: what it reads, and what it says then, in lines. */
export interface UnrolledStep {
  reads: string;
  says: string[];
}

interface DrawnStep extends UnrolledStep {
  /** The middle of its box. */
  x: number;
}

export interface UnrolledDrawing {
  width: number;
  height: number;
  /** The upper edge of the boxes. */
  top: number;
  steps: DrawnStep[];
}

export const unrolledBox = { width: 42, height: 40 };
export const lineHeight = 17;
const column = 62;
const margin = 6;
/** For the arrow into the first box. */
const before = 18;

/**
 * The steps of a network that reads the columns of a map and answers with one of its rows: the largest
 * share, and how large it is. Empty where rows or columns have no names.
 */
export function unrolledSteps(map: HeatMapOutput): UnrolledStep[] {
  const { width, values, rows, columns } = map;
  if (!Array.isArray(rows) || !Array.isArray(columns)) return [];
  return columns.map((reads, column) => {
    const shares = rows.map((_, row) => values[row * width + column] ?? 0);
    const most = Math.max(...shares);
    const name = rows[shares.indexOf(most)] ?? "";
    return {
      reads,
      says: [name.charAt(0).toUpperCase() + name.slice(1), `${Math.round(100 * most)} %`],
    };
  });
}

/** Where the boxes of a recurrent network stand that is drawn once for each of its steps. */
export function drawUnrolled(steps: UnrolledStep[]): UnrolledDrawing {
  const lines = Math.max(0, ...steps.map(({ says }) => says.length));
  const top = margin + lines * lineHeight + (lines > 0 ? 24 : 0);
  return {
    width: before + steps.length * column + margin,
    height: top + unrolledBox.height + 92,
    top,
    steps: steps.map((step, index) => ({ ...step, x: before + (index + 0.5) * column })),
  };
}

/** "step 1 reads g and says English, 64 %; step 2 …" */
export function describeUnrolled(steps: UnrolledStep[]): string {
  return steps
    .map(({ reads, says }, index) => {
      const answer = says.length > 0 ? ` and says ${says.join(", ")}` : "";
      return `step ${index + 1} reads ${reads}${answer}`;
    })
    .join("; ");
}
