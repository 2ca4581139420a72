/** For each of many examples the most probable class and its probability. */
export interface Verdicts {
  classes: number;
  winner: Uint8Array;
  probability: Float32Array;
}

/**
 * Reads what a classifier gave for each example: one score a class, or one score alone for class 1
 * against class 0. Scores are logits, unless they are probabilities already: all from 0 to 1 and,
 * where there are several, 1 together.
 */
export function verdicts(scores: ArrayLike<number>, columns: number): Verdicts {
  const count = scores.length / columns;
  const winner = new Uint8Array(count);
  const probability = new Float32Array(count);
  const probabilities = areProbabilities(scores, columns);
  for (let row = 0; row < count; row++) {
    const at = row * columns;
    if (columns === 1) {
      const score = scores[at] ?? Number.NaN;
      const one = probabilities ? score : 1 / (1 + Math.exp(-score));
      winner[row] = one > 0.5 ? 1 : 0;
      probability[row] = finite(one > 0.5 ? one : 1 - one);
      continue;
    }
    let best = 0;
    for (let column = 1; column < columns; column++) {
      if ((scores[at + column] ?? 0) > (scores[at + best] ?? 0)) best = column;
    }
    const highest = scores[at + best] ?? Number.NaN;
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += Math.exp((scores[at + column] ?? 0) - highest);
    }
    winner[row] = best;
    probability[row] = finite(probabilities ? highest : 1 / sum);
  }
  return { classes: Math.max(2, columns), winner, probability };
}

function areProbabilities(scores: ArrayLike<number>, columns: number): boolean {
  for (let at = 0; at < scores.length; at += columns) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      const score = scores[at + column] ?? Number.NaN;
      if (!(score >= 0 && score <= 1)) return false;
      sum += score;
    }
    if (columns > 1 && Math.abs(sum - 1) > 1e-3) return false;
  }
  return true;
}

function finite(probability: number): number {
  return Number.isFinite(probability) ? probability : 0;
}
