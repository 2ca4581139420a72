/**
 * Packs the Palmer penguins, as npm vega-datasets brings them, into content/data/penguins.
 * Run it with: node scripts/data/pack-penguins.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../lib/data/pack.ts";
import { fetchNpmPackage } from "./fetch-package.ts";
import { writeParts } from "./write-parts.ts";

export const PACKAGES = ["vega-datasets@3.2.1"];
const SPECIES = ["Adelie", "Chinstrap", "Gentoo"];
const MEASURED = ["Beak Length (mm)", "Beak Depth (mm)", "Flipper Length (mm)", "Body Mass (g)"];

/** Rows that lack a measurement are left out; the others keep their order. */
export function packPenguins(): Map<string, Uint8Array> {
  const file = join(fetchNpmPackage("vega-datasets@3.2.1"), "data", "penguins.json");
  const all = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>[];
  const rows = all.filter((row) => MEASURED.every((name) => typeof row[name] === "number"));
  if (all.length !== 344 || rows.length !== 342) throw new Error("These are other penguins.");
  const tenths = rows.flatMap((row) => MEASURED.map((name) => Math.round(10 * Number(row[name]))));
  const labels = rows.map((row) => SPECIES.indexOf(row["Species"] as string));
  const bytes = pack([
    { name: "inputs", shape: [rows.length, 4], bits: 16, divisor: 10, codes: tenths },
    { name: "labels", shape: [rows.length], bits: 2, divisor: 1, codes: labels },
  ]);
  return new Map([["all", bytes]]);
}

if (import.meta.main) await writeParts("penguins", packPenguins());
