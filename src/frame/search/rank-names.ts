/** Something of the book that has a name, and its very place. */
export interface Named {
  /** What it is, for the reader: "Term", "Lesson", "Library: Losses". */
  kind: string;
  title: string;
  /** From the root of the site. */
  href: string;
  about: string;
  /** What else people call it. */
  also?: readonly string[];
}

/** The named things that words ask for, best first; of equals, the one that stands first. */
export function rankNames(words: string, names: readonly Named[], most = 5): Named[] {
  const asked = wordsOf(words);
  const wanted = asked.filter((word) => !empty.has(word));
  const query = wanted.length > 0 ? wanted : asked;
  if (query.length === 0) return [];
  return names
    .map((named) => ({ named, score: scoreOf(query, named) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ named }) => named);
}

function scoreOf(query: readonly string[], { title, about, also = [] }: Named): number {
  const scores = [title, ...also].map((name) => scoreOfTitle(query, wordsOf(name)));
  const best = Math.max(...scores);
  const text = new Set([title, ...also, about].flatMap(wordsOf));
  const isTold = query.every((word) => text.has(word));
  return best > 0 ? best + (isTold ? 10 : 0) : isTold ? 15 : 0;
}

function scoreOfTitle(query: readonly string[], title: readonly string[]): number {
  if (query.join("") === title.join("")) return 100;
  const share = Math.min(query.length / title.length, title.length / query.length);
  if (query.every((word) => title.includes(word))) return 60 + 30 * share;
  const [last = ""] = query.slice(-1);
  const isBegun = title.some((word) => word.startsWith(last)) && last.length > 2;
  if (isBegun && query.slice(0, -1).every((word) => title.includes(word))) return 40 + 30 * share;
  return title.length > 0 && title.every((word) => query.includes(word)) ? 30 + 30 * share : 0;
}

/** Words of questions, which name nothing. */
const empty = new Set(
  "a an and are can do doe for how i in is it me mean meaning my of on the thi to use what when which why with".split(
    " ",
  ),
);

/** Small words in one spelling: parts of a name in code, British and American, one and many. */
export function wordsOf(text: string): string[] {
  const parts = text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (parts ?? []).map((word) =>
    word
      .replace(/(?<=..)is(e|ed|er|ers|es|ing|ation)$/, "iz$1")
      .replace(/our(s?)$/, "or$1")
      .replace(/(?<=...[^s])s$/, ""),
  );
}
