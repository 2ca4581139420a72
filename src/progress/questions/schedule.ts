/** A question of a lesson. */
export interface AskedQuestion {
  lesson: string;
  name: string;
}

/** Days are whole numbers, such as `dayOf` gives. */
export interface Situation {
  /** All questions of the lessons before this one; of those that are equally due, the first is asked. */
  questions: readonly AskedQuestion[];
  /** The day each lesson was first opened; one that was not is missing, and its questions come last. */
  read: ReadonlyMap<string, number>;
  /** Every answer so far, in the order of time. */
  answers: readonly (AskedQuestion & { day: number; right: boolean })[];
  today: number;
}

/** Days until a question comes back, after this many right answers in a row. */
const intervals = [1, 2, 4, 8, 16, 32, 64];
const longest = 64;

/**
 * The questions to ask today, at most `count`. After a right answer one waits twice as long as
 * before, after a wrong one it begins again; of several answers in a day the first counts, since the
 * others only repeat what was just seen. Those that wait longest beyond their day come first, and
 * where they can, from different lessons. Where fewer are due, the next to be due fill up, and then those
 * of lessons that were not opened; none is asked twice in a day.
 *
 * These are Leitner's boxes (S. Leitner, So lernt man lernen, 1972) with expanding intervals
 * (T. K. Landauer and R. A. Bjork, Optimum rehearsal patterns and name learning, 1978).
 */
export function dueQuestions(situation: Situation, count = 2): AskedQuestion[] {
  const waiting = situation.questions.flatMap((question, order) => {
    const due = dueDay(question, situation);
    return due === undefined ? [] : [{ question, order, overdue: situation.today - due }];
  });
  waiting.sort((one, other) => other.overdue - one.overdue || one.order - other.order);
  const chosen: typeof waiting = [];
  while (chosen.length < count && waiting.length > 0) {
    const known = new Set(chosen.map(({ question }) => question.lesson));
    const isDue = (waiting[0]?.overdue ?? 0) >= 0;
    // Another lesson's comes first, unless it would have to wait and this one should not.
    const other = waiting.findIndex(
      ({ question, overdue }) => !known.has(question.lesson) && overdue >= 0 === isDue,
    );
    chosen.push(...waiting.splice(Math.max(0, other), 1));
  }
  return chosen.map(({ question }) => question);
}

/** The day a question should be asked; undefined where it should not be asked today at all. */
function dueDay(question: AskedQuestion, { read, answers, today }: Situation): number | undefined {
  // Later than any lesson that was opened.
  const opened = read.get(question.lesson) ?? today + longest;
  let streak = 0;
  let last = opened;
  let answeredOn: number | undefined;
  for (const { lesson, name, day, right } of answers) {
    if (lesson !== question.lesson || name !== question.name || day === answeredOn) continue;
    // A clock was set back since.
    if (day > today) continue;
    answeredOn = day;
    last = day;
    streak = right ? streak + 1 : 0;
  }
  if (answeredOn === today) return undefined;
  return last + (intervals[Math.min(streak, intervals.length - 1)] as number);
}
