import { expect, test } from "vitest";
import { type LineState, lexLine } from "./lex-line.ts";

const lex = (line: string, before: LineState = "code") => {
  const { tokens, after } = lexLine(line, before);
  expect(tokens.map(({ text }) => text).join("")).toBe(line);
  return {
    after,
    tokens: tokens
      .filter(({ type }) => type !== "space")
      .map(({ type, text }) => `${type} ${text}`),
  };
};

test("a line is cut into names, numbers, strings and signs", () => {
  expect(lex('const a2 = .5e-3 + 1_000 >= "it\\"s";').tokens).toEqual([
    "name const",
    "name a2",
    "sign =",
    "number .5e-3",
    "sign +",
    "number 1_000",
    "sign >=",
    'string "it\\"s"',
    "sign ;",
  ]);
});

test("a comment that is not closed goes on in the next line", () => {
  expect(lex("a /* b").after).toBe("comment");
  expect(lex("b", "comment").after).toBe("comment");
  expect(lex("c */ d", "comment")).toEqual({ after: "code", tokens: ["comment c */", "name d"] });
});

test("a template string that is not closed goes on in the next line", () => {
  expect(lex("f(`one").after).toBe("template 1");
  expect(lex("two`)", "template 1")).toEqual({
    after: "code",
    tokens: ["string two", "string `", "sign )"],
  });
});

test("what stands in the braces of a template string is code", () => {
  const line = ["`a $", "{f({ b: 1 })} c`"].join("");
  expect(lex(line)).toEqual({
    after: "code",
    tokens: [
      "string `",
      "string a ",
      "sign ${",
      "name f",
      "sign (",
      "sign {",
      "name b",
      "sign :",
      "number 1",
      "sign }",
      "sign )",
      "sign }",
      "string  c",
      "string `",
    ],
  });
});

test("a slash after a value divides, elsewhere it begins a regular expression", () => {
  expect(lex("a / b / c").tokens).not.toContain("regex / b /");
  expect(lex("test(/a[/]b/g)").tokens).toContain("regex /a[/]b/g");
  expect(lex("return /a/").tokens).toContain("regex /a/");
});

test("a string that is not closed ends with its line", () => {
  expect(lex('"open')).toEqual({ after: "code", tokens: ['string "open'] });
});
