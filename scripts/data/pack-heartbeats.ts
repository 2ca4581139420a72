/**
 * Packs the heartbeats of a piece of record 208 of the MIT-BIH Arrhythmia Database, as Debian's
 * python3-scipy brings it, into content/data/heartbeats. It needs apt-get and dpkg-deb.
 * Run it with: node scripts/data/pack-heartbeats.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { pack } from "../../lib/data/pack.ts";
import { fetchDebianPackage } from "./fetch-package.ts";
import { type Beat, findBeats, RATE } from "./find-beats.ts";
import { writeParts } from "./write-parts.ts";

export const PACKAGES = ["python3-scipy=1.10.1-2"];
const FILE = "usr/lib/python3/dist-packages/scipy/misc/ecg.dat";
/** A row has 64 means of 3 samples, so 120 a second; the peak is in number 22. */
const MERGED = 3;
const LENGTH = 64;
const BEFORE = 22;
/** Codes are hundredths of 2 millivolts from −2 on. */
const LOWEST = -2;
const STEPS = 50;
/** From this width on, in seconds, a beat counts as wide; beyond the other it is no beat. */
const WIDE = 0.04;
const WIDEST = 0.2;
/** Seconds to learn from; what comes later is for testing. */
const TRAIN = 180;

export function packHeartbeats(): Map<string, Uint8Array> {
  const signal = readSignal();
  const beats = findBeats(signal).flatMap((beat) => cut(signal, beat) ?? []);
  const parts = [
    beats.filter(({ second }) => second < TRAIN),
    beats.filter(({ second }) => second >= TRAIN),
  ];
  return new Map(
    parts.map((part, index) => {
      const wide = part.map(({ width }) => (width >= WIDE ? 1 : 0));
      const bytes = pack([
        {
          name: "inputs",
          shape: [part.length, LENGTH],
          bits: 8,
          divisor: STEPS,
          codes: part.flatMap(({ codes }) => codes),
        },
        { name: "labels", shape: [part.length], bits: 1, divisor: 1, codes: wide },
        {
          name: "seconds",
          shape: [part.length],
          bits: 16,
          divisor: 100,
          codes: part.map(({ second }) => Math.round(100 * second)),
        },
      ]);
      return [index === 0 ? "train" : "test", bytes] as const;
    }),
  );
}

/** The one array of a NumPy archive, a zip file with one entry, as millivolts. */
function readSignal(): Float64Array {
  const file = readFileSync(join(fetchDebianPackage(PACKAGES[0] as string), FILE));
  const start = 30 + file.readUInt16LE(26) + file.readUInt16LE(28);
  const array = inflateRawSync(file.subarray(start));
  const numbers = array.subarray(10 + array.readUInt16LE(8));
  if (numbers.length !== 2 * 5 * 60 * RATE) throw new Error("This is another recording.");
  // As scipy.misc.electrocardiogram does: 200 steps a millivolt from 1024 on.
  return Float64Array.from({ length: numbers.length / 2 }, (_, at) => {
    return (numbers.readUInt16LE(2 * at) - 1024) / 200;
  });
}

/** A beat as codes around its median level; nothing where the trace is cut off or out of range. */
function cut(signal: Float64Array, { peak, width }: Beat) {
  const first = peak - MERGED * BEFORE - (MERGED >> 1);
  if (width > WIDEST || first < 0 || first + MERGED * LENGTH > signal.length) return undefined;
  const means = Array.from({ length: LENGTH }, (_, at) => {
    const merged = signal.subarray(first + MERGED * at, first + MERGED * (at + 1));
    return merged.reduce((sum, value) => sum + value, 0) / MERGED;
  });
  const median = [...means].sort((a, b) => a - b)[LENGTH / 2] as number;
  const codes = means.map((mean) => Math.round(STEPS * (mean - median - LOWEST)));
  if (codes.some((code) => code < 0 || code > 255)) return undefined;
  return { codes, width, second: peak / RATE };
}

if (import.meta.main) await writeParts("heartbeats", packHeartbeats());
