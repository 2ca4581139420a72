import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { dataFiles } from "./data-files.ts";

it("every packed file of the data sets is named, where the package has it", () => {
  const stored = globSync("content/data/*/*.bin.gz").map((file) => file.replaceAll("\\", "/"));
  const named = Object.entries(dataFiles).map(([name, { pathname }]) => {
    expect(pathname).toMatch(new RegExp(`/data/${name}\\.bin\\.gz$`));
    return `content/data/${name}.bin.gz`;
  });
  expect(named.sort()).toEqual(stored.sort());
});
