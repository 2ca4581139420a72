/** What kernels are tried with: numbers drawn with a seed, and lengths around those of vectors. */
import { randomGenerator } from "../random.ts";
import type { compareWithTwin, KernelName } from "./compare-with-twin.ts";

const { normal, integer, uniform } = randomGenerator("kernels");

export const numbers = (size: number) => Float32Array.from({ length: size }, () => normal());
export const positive = (size: number) =>
  Float32Array.from({ length: size }, () => uniform() * 5 + 0.01);
export const wholes = (size: number, below: number) =>
  Int32Array.from({ length: size }, () => integer(below));
export const places = (size: number, below: number) => Float32Array.from(wholes(size, below));
export const room = (size: number) => new Float32Array(size);

export type Arguments = Parameters<typeof compareWithTwin>[1];
export type Trials = Record<KernelName, () => Arguments[]>;

export const sizes = [0, 1, 3, 4, 7, 16, 33];
export const tables: [number, number][] = [
  [1, 1],
  [1, 5],
  [3, 1],
  [2, 4],
  [5, 7],
  [4, 16],
  [9, 10],
  [3, 35],
];
export const boxes: [number, number, number][] = [
  [1, 1, 1],
  [1, 9, 1],
  [2, 3, 4],
  [3, 1, 5],
  [2, 7, 1],
  [1, 5, 6],
  [4, 3, 9],
];
