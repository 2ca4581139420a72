import { expect, test } from "vitest";
import { blankLines } from "./blanks.ts";

test.each<[string, string, number[]]>([
  ["in an expression", "const a = 1;\nconst b = ___ + 1;", [2]],
  ["that is long", "f(______);", [1]],
  ["as an operator", "a ___ b", [1]],
  ["as a name, a field and a type", "let ___ = 1;\na.___;\nlet b: ___ = 1;", [1, 2, 3]],
  ["in what a template string calculates", `show(\`a \${___} b\`);`, [1]],
  ["in a text in such a calculation", `show(\`a \${f("___")} b\`);`, []],
  ["after a text with slashes", 'const a = "http://x" + ___;', [1]],
  ["after a comment", "/* ___\n ___ */ f(___);", [2]],
  ["in a comment", "f(); // put ___ here\n/* and ___\n___ */", []],
  ["in a text", "console.log(\"___\"); show('a ___');", []],
  ["in the text of a template", "show(`___\n___`);", []],
  ["that is part of a name", "const a___b = __; const x___ = ___y;", []],
  ["in lines that end as in Windows", "f();\r\nf(___);", [2]],
])("a blank %s", (_, source, lines) => {
  expect(blankLines(source)).toEqual(lines);
});
