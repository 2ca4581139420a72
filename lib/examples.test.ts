import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { inspect } from "node:util";
import ts from "typescript";
import { beforeEach, describe, expect, it } from "vitest";
import * as data from "./data/index.ts";
import * as door from "./index.ts";
import * as inspection from "./inspection/index.ts";

const library = { ...door, ...data, ...inspection };

/** One `@example` of a doc comment. */
interface Example {
  readonly name: string;
  readonly code: string;
}

const files = globSync(
  "{array,data,formats,inspection,layers,metrics,optimizers,tensor,training}/**/*.ts",
  {
    cwd: import.meta.dirname,
  },
)
  .filter((file) => !file.endsWith(".test.ts"))
  .sort();

function examplesIn(file: string): Example[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const comments = [...text.matchAll(/\/\*\*(.*?)\*\/\s*([^\n]*)/gs)];
  return comments.flatMap(([, comment = "", next = ""]) => {
    const [, example] = comment.split("@example");
    if (example === undefined) return [];
    const code = example.replace(/^\s*\* ?/gm, "").trim();
    return [{ name: `${file}: ${next.slice(0, 60)}`, code }];
  });
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/** What each `console.log` of an example printed, with the comment behind it. */
async function run({ code }: Example): Promise<{ printed: string; promised: string }[]> {
  const numbered = code.replace(
    /console\.log\((.*)\);(?: \/\/ (.*))?$/gm,
    (_, values, comment) => `print(${JSON.stringify(comment ?? "")}, ${values});`,
  );
  const { outputText } = ts.transpileModule(numbered, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  });
  const results: { printed: string; promised: string }[] = [];
  const print = (promised: string, ...values: unknown[]) => {
    const printed = values
      .map((value) => inspect(value, { depth: 9, breakLength: 1000 }))
      .join(" ");
    results.push({ printed, promised });
  };
  const names = Object.keys(library);
  // In a block of its own, an example may call something by the name of a function of ours.
  const body = `"use strict";\n{${outputText}}`;
  const execute = new AsyncFunction("print", "require", "exports", ...names, body);
  await execute(print, createRequire(import.meta.url), {}, ...Object.values(library));
  return results;
}

/** Without spaces, and with numbers rounded to what a comment shows. */
function plain(text: string): string {
  return text
    .replaceAll("'", '"')
    .replace(/-?\d+\.\d{5,}/g, (number) => String(Number(Number(number).toFixed(4))))
    .replace(/\s/g, "");
}

beforeEach(() =>
  data.setDataSource((name, part) =>
    readFile(new URL(`../content/data/${name}/${part}.bin.gz`, import.meta.url)),
  ),
);

describe("every example in a doc comment runs and prints what it says", () => {
  it.each(files.flatMap(examplesIn))("$name", async (example) => {
    for (const { printed, promised } of await run(example)) {
      if (promised !== "") expect(plain(printed)).toBe(plain(promised.replace(/ \(.*/, "")));
    }
  });

  it("finds one at every public function and method", () => {
    const named = files.flatMap(examplesIn).map(({ name }) => name);
    const functions = Object.entries(library).filter(
      ([name, value]) =>
        typeof value === "function" && !/^([A-Z]|installMathematics)/.test(name) && !own.has(name),
    );
    for (const [name] of functions) {
      expect(
        named.some(
          (line) => line.includes(`function ${name}(`) || line.includes(`function ${name}<`),
        ),
        name,
      ).toBe(true);
    }
  });
});

/** Random numbers stand in lib itself, and have tests of their own. */
const own = new Set([
  "getRandomState",
  "normal",
  "randomInteger",
  "setRandomState",
  "setSeed",
  "shuffle",
  "uniform",
]);
