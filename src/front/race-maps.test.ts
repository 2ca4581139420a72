import { expect, test } from "vitest";
import type { DecisionMapOutput } from "../notebook/protocol/outputs.ts";
import { packMaps, recordedSide, unpackMap } from "./race-maps.ts";

const side = 2 * recordedSide;
const map = (winner: number, confidence: number): DecisionMapOutput => ({
  kind: "decision-map",
  title: "",
  x: [0, 1],
  y: [0, 1],
  classes: 2,
  points: new Float32Array(),
  labels: new Uint8Array(),
  count: 0,
  width: side,
  height: side,
  winner: new Uint8Array(side * side).fill(winner),
  confidence: new Uint8Array(side * side).fill(confidence),
  correct: 0,
});

test("a packed map keeps who wins, and nearly how surely", () => {
  const sure = map(0, 255);
  sure.winner[2 * side + 2] = 1;
  const packed = packMaps([sure, map(1, 128), map(1, 200)]);
  const [first, second, third] = [0, 1, 2].map((number) => unpackMap(packed, number));
  expect(first?.winner[recordedSide + 1]).toBe(1);
  expect(first?.winner.filter((winner) => winner === 1)).toHaveLength(1);
  expect(first?.confidence[0]).toBe(255);
  expect(second?.winner[0]).toBe(1);
  expect(second?.confidence[0]).toBe(128);
  expect(Math.abs((third?.confidence[7] ?? 0) - 200)).toBeLessThanOrEqual(5);
});

test("a map of another form is refused", () => {
  expect(() => packMaps([{ ...map(0, 255), classes: 3 }])).toThrow(
    "A map of 80 × 80 places and 3 classes can't be packed.",
  );
});
