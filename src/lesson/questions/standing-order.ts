/**
 * The questions of the lessons before one, which come in the order of the book; first the two for a
 * reader of whom nothing is known: one from the last lesson, and one from half as far back as the
 * beginning. Which one of a lesson differs from lesson to lesson.
 */
export function standingOrder<Question>(lessons: readonly Question[][]): Question[] {
  const asking = lessons.filter((questions) => questions.length > 0);
  const last = asking.at(-1);
  if (!last) return [];
  const turn = lessons.length;
  const middle = asking[Math.floor((asking.length - 1) / 2)] ?? last;
  const of = (questions: readonly Question[], at: number) => questions[at % questions.length];
  const standing = [of(last, turn), of(middle, middle === last ? turn + 1 : turn)];
  const all = asking.flat();
  const first = all.filter((question) => standing.includes(question));
  return [...first, ...all.filter((question) => !first.includes(question))];
}
