import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { cellWorker } from "./worker-plugin.ts";

it("has only files watched: the development server looks for each, and runs no cell where one is missing", async () => {
  const { load } = cellWorker();
  const watched: string[] = [];
  const context = { addWatchFile: (file: string) => watched.push(file) };
  if (typeof load !== "function") throw new Error("It loads by a function.");
  await load.call(context as never, "\0virtual:cell-worker");
  expect(watched.length).toBeGreaterThan(100);
  expect(watched.filter((file) => !existsSync(file))).toEqual([]);
});
