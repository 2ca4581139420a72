/**
 * Packs the sonar echoes of Gorman and Sejnowski, as Debian's r-cran-mlbench brings them, into
 * content/data/sonar. It needs apt-get, dpkg-deb and xz.
 * Run it with: node scripts/data/pack-sonar.ts
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pack } from "../../lib/data/pack.ts";
import { fetchDebianPackage } from "./fetch-package.ts";
import { readDataFrame } from "./read-data-frame.ts";
import { writeParts } from "./write-parts.ts";

export const PACKAGES = ["r-cran-mlbench=2.1-3-1"];
const FILE = "usr/lib/R/site-library/mlbench/data/Sonar.rda";
const BANDS = 60;

/** 0 for a rock, 1 for the metal cylinder; energies as the nearest of 0, 1/255, 2/255 … 1. */
export function packSonar(): Map<string, Uint8Array> {
  const file = join(fetchDebianPackage(PACKAGES[0] as string), FILE);
  const columns = readDataFrame(execFileSync("xz", ["-dc", file]));
  const bands = columns.slice(0, BANDS);
  const materials = columns[BANDS];
  if (materials?.levels?.join() !== "M,R" || materials.values.length !== 208) {
    throw new Error("These are other echoes.");
  }
  const labels = materials.values.map((level) => (materials.levels?.[level - 1] === "M" ? 1 : 0));
  const codes = labels.flatMap((_, row) =>
    bands.map(({ values }) => Math.round(255 * (values[row] as number))),
  );
  const bytes = pack([
    { name: "inputs", shape: [labels.length, BANDS], bits: 8, divisor: 255, codes },
    { name: "labels", shape: [labels.length], bits: 1, divisor: 1, codes: labels },
  ]);
  return new Map([["all", bytes]]);
}

if (import.meta.main) await writeParts("sonar", packSonar());
