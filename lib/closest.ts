/**
 * The word of `words` most like `word`, or undefined when none is like it. Capital letters make no
 * difference, and a part of a word is like the whole.
 */
export function closest(word: string, words: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const known = candidate.toLowerCase();
    const edits = editDistance(typed, known);
    const isPart =
      typed.length >= 3 && known.length >= 3 && (known.includes(typed) || typed.includes(known));
    const cost = isPart ? Math.min(edits, 1) : edits;
    if (cost < fewest && cost < candidate.length) {
      best = candidate;
      fewest = cost;
    }
  }
  return best;
}

/** Levenshtein's distance: the fewest letters to insert, delete or replace. */
function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...left].entries()) {
    const current = [row + 1];
    for (let column = 0; column < right.length; column++) {
      const replace = (above[column] ?? 0) + (letter === right[column] ? 0 : 1);
      current.push(Math.min(replace, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above[right.length] ?? 0;
}
