import { globSync, readFileSync } from "node:fs";
import { chapters } from "../contents.ts";
import { lessonFile } from "../lesson-path.ts";
import { lessonTree } from "../lesson-tree.ts";
import { type Glossary, gatherGlossary, type TermSource } from "./gather-glossary.ts";
import { termsOf } from "./terms-of.ts";

/** What was read of a file, for as long as its text stays the same. */
const read = new Map<string, { mdx: string; source: TermSource }>();

let last: { sources: TermSource[]; glossary: Glossary } | undefined;

/** The glossary of the lessons that are in the contents and written; those of the workshop don't count. */
export function bookGlossary(): Glossary {
  const sources = chapters
    .flatMap(({ name, lessons }) => lessons.map((lesson) => `${name}/${lesson.name}`))
    .flatMap((lesson) =>
      globSync([lessonFile(lesson), `content/lessons/${lesson}/exercises/*/index.mdx`])
        .map((file) => file.replaceAll("\\", "/"))
        .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
        .map((file) => readSource(lesson, file)),
    );
  if (last && same(last.sources, sources)) return last.glossary;
  last = { sources, glossary: gatherGlossary(sources) };
  return last.glossary;
}

function readSource(lesson: string, file: string): TermSource {
  const mdx = readFileSync(file, "utf8");
  const known = read.get(file);
  if (known?.mdx === mdx) return known.source;
  const { title, tree } = lessonTree(mdx, file);
  const mayDefine = file === lessonFile(lesson);
  const source = { lesson, title, file, mayDefine, terms: termsOf(tree, file) };
  read.set(file, { mdx, source });
  return source;
}

const same = (some: readonly TermSource[], others: readonly TermSource[]) =>
  some.length === others.length && some.every((source, index) => source === others[index]);
