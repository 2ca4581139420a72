import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ofWorkshop } from "../lesson/contents.ts";
import { lessonFile, lessonOf } from "../lesson/lesson-path.ts";
import { readLesson } from "../lesson/read-lesson.ts";
import { notebookFile } from "./notebook-file.ts";
import { programFile } from "./program-file.ts";
import { importLines, splitImports } from "./split-imports.ts";
import { takenLesson } from "./taken-lesson.ts";

const lessons = globSync("content/lessons/*/*/index.mdx")
  .map((file) => lessonOf(file) ?? "")
  .filter((id) => !ofWorkshop(id));

describe.each(lessons)("%s taken along", (id) => {
  const lesson = takenLesson(id, "https://book.example/");
  const { cells } = readLesson(readFileSync(lessonFile(id), "utf8"), lessonFile(id));

  it("has all its cells, in their order", () => {
    const names = lesson.parts.flatMap((part) => (part.kind === "cell" ? [part.name] : []));
    expect(names).toEqual(cells.map(({ name }) => name));
  });

  it("has words for every number, and nothing that only the book's page can show", () => {
    for (const part of lesson.parts) {
      if (part.kind !== "text") continue;
      const prose = part.markdown.replace(/`[^`]*`|```[\s\S]*?```/g, "");
      expect(prose).not.toMatch(/<\/?[A-Z]\w*|not recorded|\{"|\(lesson:|undefined/);
    }
  });

  it("is a notebook of format 4.5", () => {
    const notebook = JSON.parse(notebookFile(lesson));
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5, metadata: expect.anything() });
    const ids = notebook.cells.map((cell: { id: string }) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const cell of notebook.cells) {
      expect(cell.id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      expect(cell.metadata).toEqual(
        cell.id.startsWith("answer-") ? { tags: ["raises-exception"] } : {},
      );
      expect(cell.source.every((line: unknown) => typeof line === "string")).toBe(true);
      const keys = Object.keys(cell).sort().join();
      expect(keys).toBe(
        cell.cell_type === "markdown"
          ? "cell_type,id,metadata,source"
          : "cell_type,execution_count,id,metadata,outputs,source",
      );
    }
  });

  it("is a notebook whose cells show their charts themselves, and lose no name to an exercise", () => {
    for (const { id, cell_type, source } of JSON.parse(notebookFile(lesson)).cells) {
      if (cell_type !== "code") continue;
      const { code } = splitImports(source.join(""));
      if (id.startsWith("answer-")) expect(code).toMatch(/^\{\n[\s\S]*\n\}$/);
      else expect(code).toMatch(/^beginCell\(.*\);[\s\S]*\nendCell\(\);$/);
    }
  });

  it("is a program with every import once, before everything else", () => {
    const program = programFile(lesson);
    const code = program.replace(/^\/\/.*$/gm, "");
    expect(code).not.toMatch(/from "notebook"/);
    const { code: rest } = splitImports(code);
    expect(rest).not.toMatch(/^import /m);
    for (const line of program.split("\n")) {
      if (line.startsWith("// ") && line.includes(" ", 4)) expect(line.length).toBeLessThan(200);
    }
  });
});

describe("a link to another lesson", () => {
  it("leads there where the book has an address, and is plain words where it has none", () => {
    const textOf = (site?: string) =>
      JSON.stringify(takenLesson("start/what-is-the-difference", site));
    expect(textOf("https://book.example/deep/")).toContain("](https://book.example/deep/lessons/");
    expect(textOf()).not.toMatch(/\]\((lesson:|\/lessons)/);
  });
});

describe("imports", () => {
  it("of several cells become one line a module, each name once", () => {
    const cells = [
      'import { show, slider } from "notebook";\nconst a = 1;',
      'import { show } from "notebook";\nimport { type Tensor, tensor } from "hidden-layers";\nshow("b", 2);',
    ];
    const split = cells.map(splitImports);
    expect(split.map(({ code }) => code)).toEqual(["const a = 1;", 'show("b", 2);']);
    expect(
      importLines(
        split.map(({ imports }) => imports),
        (name) => name,
      ),
    ).toBe(
      'import {\n  tensor,\n  type Tensor,\n} from "hidden-layers";\nimport {\n  show,\n  slider,\n} from "notebook";',
    );
  });
});
