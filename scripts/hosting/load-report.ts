/** The part of autocannon's JSON report that is told. */
export interface Measured {
  connections: number;
  /** How long it took, in seconds. */
  duration: number;
  "2xx": number;
  non2xx: number;
  errors: number;
  timeouts: number;
  /** Milliseconds. */
  latency: { p50: number; p99: number };
  throughput: { total: number };
}

export interface Load {
  name: string;
  measured: Measured;
}

/** How many requests got no answer, or not the one they asked for. `errors` counts timeouts too. */
export const lost = ({ non2xx, errors }: Measured) => non2xx + errors;

const columns = [
  "Asked for",
  "at once",
  "answers a second",
  "half within",
  "99 % within",
  "sent each",
  "lost",
];

/** A Markdown table, one row a load. */
export function loadTable(loads: readonly Load[]): string {
  const rows = loads.map(({ name, measured }) => {
    const answers = measured["2xx"];
    return [
      name,
      String(measured.connections),
      Math.round(answers / measured.duration).toLocaleString("en"),
      `${measured.latency.p50} ms`,
      `${measured.latency.p99} ms`,
      `${(measured.throughput.total / Math.max(answers, 1) / 1000).toFixed(1)} kB`,
      `${lost(measured)} of ${(answers + lost(measured)).toLocaleString("en")}`,
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(columns.map((_, column) => (column === 0 ? "---" : "---:")));
  return [line(columns), rule, ...rows.map(line)].join("\n");
}

/** @throws Error when the text does not hold both marks */
export function putBetweenMarks(text: string, table: string): string {
  const marks = /<!-- load -->[\s\S]*<!-- end of load -->/;
  if (!marks.test(text)) throw new Error("hosting/README.md holds no place for the table.");
  return text.replace(marks, () => `<!-- load -->\n\n${table}\n\n<!-- end of load -->`);
}
