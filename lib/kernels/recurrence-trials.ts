import { Scratch } from "./compare-with-twin.ts";
import { numbers, type Trials } from "./trial-operands.ts";

/** Blocks, batch, time, hidden. */
const recurrences = [1, 3, 4].flatMap((blocks) =>
  [
    [1, 1, 1],
    [2, 3, 4],
    [3, 0, 2],
    [0, 2, 2],
    [5, 4, 7],
    [9, 2, 18],
    [6, 3, 40],
  ].map((sizes) => [blocks, ...sizes] as [number, number, number, number]),
);

/** Some gates are held, most are free. */
const clamps = (size: number) => numbers(size).map((x) => (x > 1 ? x / 3 : Number.NaN));

export const recurrenceTrials = {
  recur: () =>
    recurrences.map(([blocks, batch, time, hidden]) => {
      const states = batch * time * hidden;
      const weights = numbers(hidden * blocks * hidden).map((x) => x / hidden);
      return [
        numbers(states),
        numbers(states),
        numbers(states * blocks),
        clamps(states * blocks),
        weights,
        numbers(batch * hidden),
        numbers(batch * hidden),
        new Scratch(hidden * (blocks * hidden + 16)),
        blocks,
        batch,
        time,
        hidden,
      ];
    }),
  recurGradient: () =>
    recurrences.map(([blocks, batch, time, hidden]) => {
      const states = batch * time * hidden;
      const weights = numbers(hidden * blocks * hidden).map((x) => x / hidden);
      return [
        numbers(states * blocks),
        numbers(states * blocks),
        numbers(batch * hidden),
        numbers(batch * hidden),
        numbers(states),
        numbers(states),
        numbers(states).map(Math.tanh),
        numbers(states),
        numbers(states * blocks).map(Math.tanh),
        clamps(states * blocks),
        weights,
        numbers(batch * hidden),
        numbers(batch * hidden),
        new Scratch(hidden * (blocks * hidden + 16)),
        blocks,
        batch,
        time,
        hidden,
      ];
    }),
} satisfies Partial<Trials>;
