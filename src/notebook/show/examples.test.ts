import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as data from "../../../lib/data/index.ts";
import * as library from "../../../lib/index.ts";
import { gathered } from "./gathered.ts";
import * as notebook from "./index.ts";

data.setDataSource((name, part) => readFile(`content/data/${name}/${part}.bin.gz`));

const names = { ...library, ...data, ...notebook };

const examples = globSync("*.ts", { cwd: import.meta.dirname }).flatMap((file) => {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return [...text.matchAll(/@example\n(.*?)\*\/\s*([^\n]*)/gs)].map(
    ([, lines = "", next = ""]) =>
      [next.slice(0, 60), lines.replace(/^\s*\* ?/gm, "").trim()] as const,
  );
});

describe("every example in a doc comment runs", () => {
  it.each(examples)("%s", async (_, code) => {
    const { outputText } = ts.transpileModule(`export {}; (async () => {\n${code}\n})()`, {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    const body = outputText.replace("export {};", "").trim();
    let done: unknown;
    gathered(() => {
      done = new Function("console", ...Object.keys(names), `"use strict"; return ${body}`)(
        { log: () => {} },
        ...Object.values(names),
      );
    });
    await expect(done).resolves.toBeUndefined();
  });
});
