/** A table as lines of text: texts at the left, numbers at the right of their columns. */
export function textTable(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => String(line[i]).length)));
  const isRight = columns.map((column) => rows.every((row) => typeof row[column] === "number"));
  return lines
    .map((line) =>
      line
        .map((cell, i) => String(cell)[isRight[i] ? "padStart" : "padEnd"](widths[i] as number))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
