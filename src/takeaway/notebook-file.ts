import { plainText } from "../notebook/outputs/plain-text.ts";
import { renderOutput } from "../notebook/outputs/render-output.ts";
import { credit, howTo } from "./front-matter.ts";
import { packageName, withPackageNames } from "./package-names.ts";
import { importLines, splitImports } from "./split-imports.ts";
import type { TakenLesson, TakenPart } from "./taken-lesson.ts";

/** @see https://nbformat.readthedocs.io/en/latest/format_description.html */
interface NotebookCell {
  cell_type: "markdown" | "code";
  id: string;
  metadata: object;
  source: string[];
  execution_count?: null;
  outputs?: object[];
}

/**
 * A lesson as a Jupyter notebook, format 4.5, for a TypeScript kernel, with what the authors saw as
 * text. Each cell has the random numbers that it has in the book.
 */
export function notebookFile(lesson: TakenLesson): string {
  const front = `# ${lesson.title}\n\n${credit(lesson)}\n\n${howTo.notebook}`;
  const cells = [
    markdown("about", front),
    ...lesson.parts.map((part, at) => cellOf(lesson, part, at)),
  ];
  return `${JSON.stringify(
    {
      cells,
      metadata: {
        kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
        language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/x.typescript" },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
}

function cellOf({ id }: TakenLesson, part: TakenPart, at: number): NotebookCell {
  if (part.kind === "text") return markdown(`text-${at}`, part.markdown);
  if (part.kind === "start") {
    return { ...code(`answer-${at}`, byItself(part.source), []), metadata: mayFail };
  }
  const begin = `import { beginCell, endCell } from "hidden-layers/notebook";\nbeginCell("${id}/${part.name}");`;
  const texts = part.outputs
    .map((output) => plainText(renderOutput(output, { recorded: true })))
    .filter((text) => text !== "");
  const outputs = [{ output_type: "stream", name: "stdout", text: lines(`${texts.join("\n")}\n`) }];
  return code(
    part.name,
    `${begin}\n\n${withPackageNames(part.source)}\n\nendCell();`,
    texts.length > 0 ? outputs : [],
  );
}

/** In braces, because an exercise may use names of the lesson's cells anew, and is to spoil none. */
function byItself(source: string): string {
  const { imports, code } = splitImports(source);
  return `${importLines([imports], packageName)}\n{\n${code}\n}`.trim();
}

/** Whoever runs all cells gets past an exercise that is not answered yet. */
const mayFail = { tags: ["raises-exception"] };

const markdown = (id: string, text: string): NotebookCell => ({
  cell_type: "markdown",
  id: cellId(id),
  metadata: {},
  source: lines(text),
});

const code = (id: string, source: string, outputs: object[]): NotebookCell => ({
  cell_type: "code",
  id: cellId(id),
  metadata: {},
  source: lines(source),
  execution_count: null,
  outputs,
});

/** At most 64 letters, digits, dashes. */
const cellId = (name: string) => name.slice(0, 64);

/** Lines with their ends, as notebooks keep them. */
const lines = (text: string) => text.split(/(?<=\n)/);
