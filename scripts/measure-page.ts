/**
 * `npm run measure`: how fast the built site answers in Chromium, as a table. Goals are those of a
 * quiet machine with two cores; nothing here is a test. `npm run measure -- cells` measures what
 * has the word in its name.
 */
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchOptions } from "./find-browser.ts";
import {
  editToFullEditor,
  editToTyping,
  firstRun,
  framesWhileTraining,
  scriptBytes,
  twentyCharts,
} from "./measure/first-lesson.ts";
import { Reader, type Row } from "./measure/reader.ts";
import { thirtyCells } from "./measure/thirty-cells.ts";
import { serve } from "./serve.ts";

const subjects: Record<string, (reader: Reader) => Promise<Row | Row[]>> = {
  script: scriptBytes,
  "cold run": (reader) => firstRun(reader, "cold"),
  "warm run": (reader) => firstRun(reader, "warm"),
  edit: editToTyping,
  "full editor": editToFullEditor,
  frames: framesWhileTraining,
  charts: twentyCharts,
  "thirty cells": thirtyCells,
};

const words = process.argv.slice(2);
const chosen = Object.entries(subjects).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
);
if (chosen.length === 0) {
  throw new Error(
    `Nothing to measure is called ${words.join(" ")}. There are ${Object.keys(subjects).join(", ")}.`,
  );
}
if (!existsSync("dist/index.html")) throw new Error("There is no built site: npm run build first.");
const { address, server } = await serve({ folder: "dist", port: 4700 });
const browser = await chromium.launch(launchOptions());
try {
  const reader = new Reader(browser, address);
  const rows: Row[] = [];
  for (const [name, measure] of chosen) {
    console.error(`${name} …`);
    rows.push(...[await measure(reader)].flat());
  }
  console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));
} finally {
  await browser.close();
  server.close();
}
