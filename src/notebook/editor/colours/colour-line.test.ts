import { createCssVariablesTheme, createHighlighter } from "shiki";
import { expect, test } from "vitest";
import { colourLine } from "./colour-line.ts";
import type { LineState } from "./lex-line.ts";

const cell = `import { adam, crossEntropy, evaluate, linear, type Tensor } from "hidden-layers";
import * as data from "hidden-layers/data";

// Three arms of a spiral, with noise.
const { inputs, labels: classes } = data.spiral({ classes: 3, perClass: 100, noise: 0.2 });
const model = sequential(linear(2, 64), relu, linear(64, 3));
let best: number | undefined;

/** One step. */
function step(number: number, rates: Map<string, number[]>): Tensor {
  const loss = crossEntropy(model(inputs), classes);
  loss.backward();
  if (number % 10 === 0 && !best) return loss.subtract(1);
  return loss;
}
const square = (x: Tensor) => x.multiply(x);
for (let i = 0; i < 500; i++) {
  best = Math.min(best ?? 1e3, step(i).item());
  chart.add({ step: i, loss: best });
}
for (const [name, network] of Object.entries({ wide, deep })) {
  const count = network.parameters().reduce((sum, each) => sum + each.size, 0);
  show(\`weights, \${name}\`, count as number);
}
const score = (network: typeof model) => evaluate(() => accuracy(network(inputs), classes));
console.log(new Float32Array(3).length, this, null, best! > 0 ? "yes" : "no");`;

test("code is coloured as the static code's grammar colours it", async () => {
  const theme = createCssVariablesTheme({ variablePrefix: "--" });
  const shiki = await createHighlighter({ langs: ["ts"], themes: [theme] });
  const wanted = shiki.codeToTokensBase(cell, {
    lang: "ts",
    theme,
    tokenizeTimeLimit: 0,
  });
  let state: LineState = "code";
  for (const [index, line] of cell.split("\n").entries()) {
    const { parts, after } = colourLine(line, state);
    state = after;
    const got = parts.map(({ start, colour }, at) => ({
      text: line.slice(start, parts[at + 1]?.start),
      colour,
    }));
    const want = (wanted[index] ?? []).map(({ content, color }) => ({
      text: content,
      colour: color?.replace(/^var\(--(.*)\)$/, "$1") ?? "",
    }));
    expect(spelled(got), line).toEqual(spelled(want));
  }
});

/** A colour for each character that can be seen. */
const spelled = (parts: { text: string; colour: string }[]) =>
  parts.flatMap(({ text, colour }) =>
    [...text].filter((character) => character.trim()).map((character) => `${character} ${colour}`),
  );

test("a comment over several lines is one to its end", () => {
  expect(colourLine("is still one */ now();", "comment").parts).toEqual([
    { start: 0, colour: "token-comment" },
    { start: 16, colour: "token-function" },
    { start: 19, colour: "foreground" },
  ]);
});
