import { diffArrays } from "diff";

/** A line of a text or of the text it came from, or how many lines the two have in common there. */
export type ChangedLine =
  | { kind: "added" | "removed" | "same"; text: string }
  | { kind: "skipped"; count: number };

/** How many lines that are the same stand around a change, so that its place is known. */
const around = 2;

/** What must be taken from and added to the original to make the text, line by line. */
export function changedLines(original: string, source: string): ChangedLine[] {
  const parts = diffArrays(original.split("\n"), source.split("\n"));
  return parts.flatMap(({ value, added, removed }, index): ChangedLine[] => {
    const kind = added ? "added" : removed ? "removed" : "same";
    const lines = value.map((text) => ({ kind, text }) as const);
    if (kind !== "same") return lines;
    const head = index === 0 ? 0 : around;
    const tail = index === parts.length - 1 ? 0 : around;
    const count = lines.length - head - tail;
    if (count <= 1) return lines;
    return [...lines.slice(0, head), { kind: "skipped", count }, ...lines.slice(head + count)];
  });
}

/** "2 lines added, 1 removed". */
export function changesText(lines: readonly ChangedLine[]): string {
  const count = (kind: ChangedLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  const [added, removed] = [count("added"), count("removed")];
  if (added + removed === 0) return "Nothing differs from the original";
  const parts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  return `Lines that differ from the original: ${parts.join(", ")}`;
}
