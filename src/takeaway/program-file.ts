import { credit, howTo } from "./front-matter.ts";
import { packageName } from "./package-names.ts";
import { importLines, splitImports } from "./split-imports.ts";
import type { TakenLesson, TakenPart } from "./taken-lesson.ts";

const width = 100;

/**
 * A lesson as one TypeScript file that Node runs: its cells in order, each with the random numbers
 * that it has in the book, and its text as comments between them.
 */
export function programFile(lesson: TakenLesson): string {
  const cells = lesson.parts.flatMap((part) =>
    part.kind === "cell" ? splitImports(part.source).imports : [],
  );
  const begin = new Map([["notebook", new Set(["beginCell"])]]);
  const front = `# ${lesson.title}\n\n${credit(lesson)}\n\n${howTo.program}`;
  const blocks = [
    comment(front),
    importLines(cells.length > 0 ? [begin, ...cells] : [], packageName),
    ...lesson.parts.map((part) => blockOf(lesson, part)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function blockOf({ id }: TakenLesson, part: TakenPart): string {
  if (part.kind === "text") return comment(readable(part.markdown));
  if (part.kind === "start") return comment(part.source, Number.POSITIVE_INFINITY);
  return `beginCell("${id}/${part.name}");\n${splitImports(part.source).code}`;
}

/** Markdown as a text that is only read: what is folded elsewhere has its label. */
const readable = (markdown: string) =>
  markdown
    .replace(/<details><summary>(.*?)<\/summary>/g, "($1)")
    .replace(/\n*<\/details>/g, "")
    .replace(/\n{3,}/g, "\n\n");

function comment(text: string, most = width - 3): string {
  return text
    .split("\n")
    .flatMap((line) => wrapped(line, most))
    .map((line) => `// ${line}`.trimEnd())
    .join("\n");
}

function wrapped(line: string, most: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const space = rest.lastIndexOf(" ", most);
    const cut = space > 0 ? space : rest.indexOf(" ", most);
    if (cut < 0) break;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return [...lines, rest];
}
