import { describe, expect, test } from "vitest";
import { readLesson } from "../read-lesson.ts";
import { byLetter } from "./by-letter.ts";
import { gatherGlossary, type TermSource } from "./gather-glossary.ts";

const source = (lesson: string, ...lines: string[]): TermSource => {
  const file = `content/lessons/${lesson}/index.mdx`;
  const mdx = ["---", `title: Of ${lesson}`, "---", "", ...lines].join("\n");
  const { title, terms } = readLesson(mdx, file);
  return { lesson, title, file, mayDefine: true, terms };
};
const gather = (...sources: TermSource[]) => {
  const { entries, problems } = gatherGlossary(sources);
  return { entries, problems: problems.map(({ message }) => message) };
};
const first = source("start/first", '<Term means="How wrong.">loss</Term>');

describe("the glossary", () => {
  test("has each term with its meaning and the place that introduces it", () => {
    const { entries, problems } = gather(
      source(
        "start/first",
        "Here",
        'is <Term name="hidden layer" means="Nobody says what\n  it means.">hidden *layers*</Term>',
      ),
    );
    expect(problems).toEqual([]);
    expect([...entries.values()]).toEqual([
      {
        key: "hidden-layer",
        name: "hidden layer",
        means: "Nobody says what it means.",
        ...{ lesson: "start/first", title: "Of start/first" },
        ...{ file: "content/lessons/start/first/index.mdx", line: 6 },
      },
    ]);
  });

  test("finds a term in any case, under its own name or another form's", () => {
    const later = source(
      "start/later",
      '<Note>The <Term name="loss">losses</Term> and *the <Term>Loss</Term>*.</Note>',
    );
    expect(gather(first, later).problems).toEqual([]);
    expect(gather(later, first).problems).toEqual([]);
  });

  test("takes a name that is given as it stands, and the text in small letters", () => {
    const names = source(
      "start/a",
      '<Term means="Bends.">Rectifier</Term> <Term name="ReLU" means="Bends, too.">rectified</Term>',
    );
    expect([...gather(names).entries.values()].map(({ name }) => name)).toEqual([
      "rectifier",
      "ReLU",
    ]);
  });

  test("is in the order of the alphabet, under its letters", () => {
    const names = ["weight", "épsilon", "Adam", "1×1 convolution", "2-norm", "activation", "dead"];
    const terms = names.map((name) => `<Term name="${name}" means="It is.">it</Term>`);
    const { entries } = gather(source("start/a", ...terms));
    expect(
      [...byLetter(entries.values())].map(([letter, terms]) => [letter, terms.map((t) => t.name)]),
    ).toEqual([
      ["0–9", ["1×1 convolution", "2-norm"]],
      ["A", ["activation", "Adam"]],
      ["D", ["dead"]],
      ["E", ["épsilon"]],
      ["W", ["weight"]],
    ]);
  });
});

describe("what is wrong with terms is said in three lines, with its place", () => {
  test("a term that nobody defines, with the nearest", () => {
    expect(gather(first, source("start/later", "", "<Term>lose</Term>")).problems).toEqual([
      `content/lessons/start/later/index.mdx:6: No lesson defines the term "lose".
The glossary has one term, and the nearest is "loss".
Perhaps you meant <Term name="loss">. Otherwise say what it is where the book first uses it: <Term means="…">lose</Term>.`,
    ]);
    expect(gather(first, source("start/later", "<Term>losses</Term>")).problems[0]).toContain(
      'the nearest is "loss"',
    );
    expect(gather(source("start/later", "<Term>momentum</Term>")).problems).toEqual([
      `content/lessons/start/later/index.mdx:5: No lesson defines the term "momentum".
The glossary has 0 terms, and none is near to this one.
Say what it is where the book first uses it: <Term means="…">momentum</Term>.`,
    ]);
  });

  test("a term that is defined twice, with both places", () => {
    const again = source("start/later", '<Term name="Loss" means="Another.">it</Term>');
    expect(gather(first, again).problems).toEqual([
      `content/lessons/start/later/index.mdx:5: The term "loss" is defined twice.
A term has its meaning from one place, and content/lessons/start/first/index.mdx:5 comes first in the book.
Leave means away here, and the meaning given there will be shown; or give the term here another name="…".`,
    ]);
  });

  test("a term that an exercise defines", () => {
    expect(gather({ ...first, mayDefine: false }).problems).toEqual([
      `content/lessons/start/first/index.mdx:5: The term "loss" is defined in an exercise.
Terms are introduced in the text of a lesson, where others can link to; an exercise only uses them.
Define it in the lesson, and leave means away here.`,
    ]);
  });

  test("a term without a meaning, or without a name", () => {
    expect(() => source("start/a", '<Term means=" ">loss</Term>')).toThrow(
      `content/lessons/start/a/index.mdx:5: The term "loss" means nothing.
means="…" should be a sentence that says what it is, and is empty.
Write that sentence, or leave means away where another place defines the term.`,
    );
    expect(() => source("start/a", "<Term>…</Term>")).toThrow(
      `content/lessons/start/a/index.mdx:5: This term has no name.
Its name is name="…", or else the words between <Term> and </Term>, and neither has a letter or a digit.
Write the words, or a name.`,
    );
    expect(() => source("start/a", "<Term means={1}>loss</Term>")).toThrow(
      '<Term> needs means="…", as plain text in quotes.',
    );
  });
});
