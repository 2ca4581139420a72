/** Points of an exercise: x, y and the number of their class, beginning with 0. */
export type Points = readonly (readonly [x: number, y: number, label: number])[];

/** The check with the exercise's points, which it knows as `points`. Its lines stay where they are. */
export function withPoints(check: string, points: string | undefined): string {
  if (points === undefined) return check;
  const list = JSON.stringify(JSON.parse(points));
  return `const points: [x: number, y: number, label: number][] = ${list}; ${check}`;
}
