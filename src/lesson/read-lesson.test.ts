import { describe, expect, test } from "vitest";
import { readLesson } from "./read-lesson.ts";

const file = "content/lessons/start/example/index.mdx";
const lesson = (...lines: string[]) => ["---", "title: An example", "---", "", ...lines].join("\n");
const cell = (name: string, source = "show(1);") => [`\`\`\`ts cell name=${name}`, source, "```"];
const reading =
  (...lines: string[]) =>
  () =>
    readLesson(lesson(...lines), file);

describe("a lesson", () => {
  test("has its title and its cells with exact sources and lines", () => {
    const read = readLesson(
      lesson(
        "Text.",
        "",
        ...cell("train", 'const a = 1;\n\n  show("<b>", a && `x`);'),
        "",
        "More.",
      ),
      file,
    );
    expect(read.title).toBe("An example");
    expect(read.cells).toEqual([
      { name: "train", source: 'const a = 1;\n\n  show("<b>", a && `x`);', line: 8 },
    ]);
  });

  test("has the lines of its cells with any end of line", () => {
    const { cells } = readLesson(lesson(...cell("one")).replaceAll("\n", "\r\n"), file);
    expect(cells).toEqual([{ name: "one", source: "show(1);", line: 6 }]);
  });

  test("has what a cell says is found in its networks", () => {
    const fence = ["```ts cell name=deep finds=vanishing-gradients", "show(1);", "```"];
    expect(readLesson(lesson(...fence), file).cells[0]?.finds).toBe("vanishing-gradients");
  });

  test("has cells inside elements too", () => {
    const { cells } = readLesson(
      lesson('<Guess question="Which?">', "", ...cell("inside"), "", "</Guess>"),
      file,
    );
    expect(cells).toEqual([{ name: "inside", source: "show(1);", line: 8 }]);
  });

  test("leaves fences that are no cells alone", () => {
    const { cells } = readLesson(lesson("```ts", "let a;", "```", "", "```ts live", "```"), file);
    expect(cells).toEqual([]);
  });

  test("has its claims and quoted results, in text and on their own", () => {
    const { claims, results } = readLesson(
      lesson(
        ...cell("train"),
        "",
        'It reaches <Result cell="train" name="test accuracy" format="percent" />.',
        `<Claim when="train.a > 1 && results['train']['b c'] < 2">So it is.</Claim>`,
        "",
        '<Claim when="train.a > 0">Alone.</Claim>',
      ),
      file,
    );
    expect(results).toEqual([{ cell: "train", name: "test accuracy", line: 9 }]);
    expect(claims).toEqual([
      { when: "train.a > 1 && results['train']['b c'] < 2", line: 10 },
      { when: "train.a > 0", line: 12 },
    ]);
  });

  test("may quote the results of another lesson of the book, and claim something of them", () => {
    const of = "start/what-is-the-difference";
    const { claims, results } = readLesson(
      lesson(
        `So many: <Result of="${of}" cell="race" name="right" />.`,
        "",
        `<Claim of="${of}" when="race.right > 0.9">Nearly all.</Claim>`,
      ),
      file,
    );
    expect(results).toEqual([{ of, cell: "race", name: "right", line: 5 }]);
    expect(claims).toEqual([{ of, when: "race.right > 0.9", line: 7 }]);
    expect(reading('<Result of="start/nothing" cell="race" name="right" />')).toThrow(
      'There is no lesson "start/nothing".',
    );
  });

  test("may hold formulas with braces", () => {
    expect(readLesson(lesson("$\\frac{a}{b}$", "", "$$", "x_{1}", "$$"), file).cells).toEqual([]);
  });
});

describe("a mistake in a lesson is named with file and line", () => {
  test("a cell without a name", () => {
    expect(reading("```ts cell", "a", "```")).toThrow(`${file}:5: This cell has no name.`);
  });

  test("two cells of one name", () => {
    expect(reading(...cell("one"), "", ...cell("one"))).toThrow(
      `${file}:9: There is already a cell named "one", in line 5.`,
    );
  });

  test("a name that a cell of the reader's own may have", () => {
    expect(reading(...cell("scratch-1"))).toThrow(
      `${file}:5: "scratch-1" can't name a cell: readers' own cells are named so.`,
    );
  });

  test("a name that is not in kebab case", () => {
    for (const name of ["Train", "train_it", "1st", "-a", "a--b", "a-"]) {
      expect(reading(...cell(name)), name).toThrow(`${file}:5: "${name}" can't name a cell.`);
    }
  });

  test("an unknown word in the fence", () => {
    expect(reading("```ts cell name=a hidden", "a", "```")).toThrow('this one says "hidden"');
  });

  test("a cell in another language", () => {
    expect(reading("```js cell name=a", "a", "```")).toThrow(
      'A cell is written in "ts", not in "js"',
    );
  });

  test("an empty cell", () => {
    expect(reading("```ts cell name=a", "", "```")).toThrow('The cell "a" is empty.');
  });

  test("a result of a cell that is not there", () => {
    expect(reading("", '<Result cell="b" name="x" />')).toThrow(
      `${file}:6: This result quotes "b", but no cell has that name.`,
    );
  });

  test("a claim that is no condition, or not text", () => {
    expect(reading('<Claim when="alert(1)">x</Claim>')).toThrow(`${file}:5: The claim "alert(1)"`);
    expect(reading("<Claim when={true}>x</Claim>")).toThrow('<Claim> needs when="…"');
    expect(reading("<Claim>x</Claim>")).toThrow('<Claim> needs when="…"');
  });

  test("MDX that can't be read", () => {
    expect(reading("", "<Note>", "", "never closed")).toThrow(new RegExp(`^${file}:\\d+: `));
  });

  test("a missing title", () => {
    expect(() => readLesson("Text", file)).toThrow(
      `${file}:1: A lesson begins with --- and its title.`,
    );
    expect(() => readLesson("---\ndescription: x\n---\n", file)).toThrow(
      "The lesson has no title.",
    );
  });
});

describe("a question that later lessons ask again", () => {
  const asks = (id: string) =>
    `<Question id="${id}" question="Why?" choices={["So"]} answer="So">\nThat is why.\n</Question>\n`;
  const read = (body: string) => readLesson(`---\ntitle: A\n---\n\n${body}`, "a.mdx");

  test("is found with its words and its line", () => {
    expect(read(asks("why")).questions).toEqual([{ name: "why", text: "Why?", line: 5 }]);
  });

  test("is refused with a name that another has, or that names nothing", () => {
    expect(() => read(`${asks("why")}\n${asks("why")}`)).toThrow(
      'a.mdx:9: There is already a question "why". Give one of them another id.',
    );
    expect(() => read(asks("Why not"))).toThrow(
      `a.mdx:5: "Why not" can't name a question. Use small letters and digits, with dashes between words.`,
    );
  });
});
