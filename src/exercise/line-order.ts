/** The lines to put in order, as they lie before anybody has: shuffled by the exercise's name. */
export function startOrder(name: string, solution: string, extra = ""): string[] {
  const right = linesOf(solution);
  const lines = [...right, ...linesOf(extra)];
  const next = chance(name);
  for (let tries = 0; tries < 20; tries++) {
    for (let last = lines.length - 1; last > 0; last--) {
      const other = next() % (last + 1);
      [lines[last], lines[other]] = [lines[other] ?? "", lines[last] ?? ""];
    }
    if (lines.join("\n") !== right.join("\n")) break;
  }
  return lines;
}

/** The lines of a program that do something, without what stands before them. */
export const linesOf = (source: string): string[] =>
  source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"));

/** How deep each line stands, by the brackets that are open where it begins. */
export function depths(lines: readonly string[]): number[] {
  let depth = 0;
  return lines.map((line) => {
    const brackets = bare(line).match(/[[({]|[\])}]/g) ?? [];
    const closesFirst =
      bare(line)
        .match(/^[\s\])}]*/)?.[0]
        .replace(/\s/g, "").length ?? 0;
    const own = Math.max(0, depth - closesFirst);
    for (const bracket of brackets) depth += "[({".includes(bracket) ? 1 : -1;
    depth = Math.max(0, depth);
    return own;
  });
}

/** The program that lines make in this order. */
export function programOf(lines: readonly string[]): string {
  const deep = depths(lines);
  return lines.map((line, index) => "  ".repeat(deep[index] ?? 0) + line).join("\n");
}

/** A line without its texts and comments. */
const bare = (line: string) =>
  line.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\/.*$/g, "");

/** Whole numbers that look drawn, and are the same for the same name (FNV-1a, then xorshift). */
function chance(name: string): () => number {
  let state = 0x811c9dc5;
  for (const character of name) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
