/** How many letters must be added, removed, changed or swapped with their neighbour. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? 0;
}

/** The name that was most likely meant, if one is close enough to be worth proposing. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const allowed = name.length <= 2 ? 0 : name.length <= 5 ? 1 : name.length <= 9 ? 2 : 3;
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of known) {
    if (candidate === name || Math.abs(candidate.length - name.length) > allowed) continue;
    const caseOnly = candidate.toLowerCase() === name.toLowerCase();
    const far = caseOnly ? 0.5 : distance(name, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
