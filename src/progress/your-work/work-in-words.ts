import type { Kind } from "../../keeping/kind.ts";
import { kinds } from "../../keeping/records/index.ts";
import type { Work } from "./work-file.ts";

/** What is kept, in plain words and numbers: one line for each sort of work. */
export function workInWords(work: Work): string[] {
  const lessons = of(work, kinds.lessons);
  const exercises = of(work, kinds.exercises);
  const given = of(work, kinds.answers).flatMap(({ history }) => history);
  return [
    `${some(lessons.length, "lesson")} opened, ${some(count(lessons, "finished"), "of them", "of them")} read to the end`,
    `${some(of(work, kinds.cells).length, "cell")} run, with ${some(of(work, kinds.results).length, "result")} of your own`,
    `${some(of(work, kinds.drafts).length, "edit")} of code`,
    `${some(count(exercises, "tried"), "exercise")} tried, ${some(count(exercises, "passed"), "passed", "passed")}`,
    `${some(of(work, kinds.guesses).length, "guess", "guesses")}`,
    `${some(given.length, "answer")} to questions, ${some(given.filter(({ right }) => right).length, "right", "right")}`,
  ];
}

/** What an import brings: how many records are new, and how many change what is there. */
export function newsInWords(before: Work, incoming: Work): string {
  let added = 0;
  let changed = 0;
  for (const [kind, items] of incoming) {
    const known = new Map((before.get(kind) ?? []).map((item) => [keyText(kind, item), item]));
    for (const item of items) {
      const old = known.get(keyText(kind, item));
      if (old === undefined) added++;
      else if (JSON.stringify(kind.merge(old, item)) !== JSON.stringify(kind.merge(old, old)))
        changed++;
    }
  }
  if (added + changed === 0) return "Everything in the file was here already.";
  const parts = [
    ...(added > 0 ? [`${some(added, "new record")}`] : []),
    ...(changed > 0 ? [`${some(changed, "record")} brought up to date`] : []),
  ];
  return `Came in: ${parts.join(", ")}. What was here before is still here.`;
}

export const isEmpty = (work: Work) => [...work.values()].every((items) => items.length === 0);

const keyText = (kind: Kind<object>, item: object) =>
  JSON.stringify(kind.key.map((field) => (item as Record<string, unknown>)[field]));

const of = <Item>(work: Work, kind: Kind<Item>): Item[] =>
  (work.get(kind as unknown as Kind<object>) ?? []) as Item[];

const count = <Item>(items: Item[], field: keyof Item) =>
  items.filter((item) => item[field] !== undefined).length;

function some(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
