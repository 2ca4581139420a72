import { nearestName } from "../../notebook/compile/nearest-name.ts";
import { LessonError } from "../lesson-error.ts";
import { termKey, type WrittenTerm } from "./terms-of.ts";

/** A lesson's text, or that of one of its exercises. */
export interface TermSource {
  /** "start/what-is-the-difference" */
  lesson: string;
  /** Of the lesson. */
  title: string;
  file: string;
  /** In a lesson terms may be defined; an exercise only uses them. */
  mayDefine: boolean;
  terms: readonly WrittenTerm[];
}

export interface GlossaryEntry {
  key: string;
  name: string;
  means: string;
  /** Where it is introduced. */
  lesson: string;
  title: string;
  file: string;
  line: number;
}

export interface Glossary {
  /** By key. */
  entries: ReadonlyMap<string, GlossaryEntry>;
  /** Everything that is wrong with the terms of the sources. */
  problems: readonly LessonError[];
}

/** The glossary of these texts, which come in the order of the book. */
export function gatherGlossary(sources: readonly TermSource[]): Glossary {
  const entries = new Map<string, GlossaryEntry>();
  const problems: LessonError[] = [];
  for (const { lesson, title, file, mayDefine, terms } of sources) {
    for (const { name, means, line } of terms) {
      if (means === undefined) continue;
      const key = termKey(name);
      const first = entries.get(key);
      if (!mayDefine) problems.push(definedInExercise(name, file, line));
      else if (first) problems.push(definedTwice(first, file, line));
      else entries.set(key, { key, name, means, lesson, title, file, line });
    }
  }
  for (const { file, terms } of sources) {
    for (const { name, means, line } of terms) {
      if (means !== undefined || entries.has(termKey(name))) continue;
      problems.push(notDefined(name, entries, file, line));
    }
  }
  return { entries, problems };
}

export function notDefined(
  name: string,
  entries: Glossary["entries"],
  file: string,
  line: number,
): LessonError {
  const names = [...entries.values()].map((entry) => entry.name);
  const nearest = nearestName(name, names) ?? singularOf(name, entries);
  const known =
    names.length === 1 ? "The glossary has one term" : `The glossary has ${names.length} terms`;
  return new LessonError(
    `No lesson defines the term "${name}".
${known}, ${nearest ? `and the nearest is "${nearest}"` : "and none is near to this one"}.
${nearest ? `Perhaps you meant <Term name="${nearest}">. Otherwise say` : "Say"} what it is where the book first uses it: <Term means="…">${name}</Term>.`,
    file,
    line,
  );
}

/** "losses" is too far from "loss" to be taken for a slip. */
const singularOf = (name: string, entries: Glossary["entries"]) =>
  (entries.get(termKey(name.replace(/s$/, ""))) ?? entries.get(termKey(name.replace(/es$/, ""))))
    ?.name;

const definedTwice = (
  { name, file: firstFile, line: firstLine }: GlossaryEntry,
  file: string,
  line: number,
) =>
  new LessonError(
    `The term "${name}" is defined twice.
A term has its meaning from one place, and ${firstFile}:${firstLine} comes first in the book.
Leave means away here, and the meaning given there will be shown; or give the term here another name="…".`,
    file,
    line,
  );

const definedInExercise = (name: string, file: string, line: number) =>
  new LessonError(
    `The term "${name}" is defined in an exercise.
Terms are introduced in the text of a lesson, where others can link to; an exercise only uses them.
Define it in the lesson, and leave means away here.`,
    file,
    line,
  );
