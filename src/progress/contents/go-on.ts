import type { LessonRead } from "../../keeping/records/lessons.ts";

/** A lesson of the book, in reading order. */
export interface Listed {
  id: string;
  title: string;
  href: string;
}

export interface GoOn {
  title: string;
  href: string;
  /** The heading the reader had come to. */
  heading?: string;
}

/**
 * Where a reader goes on: in the lesson they read last, where they were; or, when that was its
 * end, in the first lesson after it that is not.
 */
export function goOn(book: readonly Listed[], reads: readonly LessonRead[]): GoOn | undefined {
  const known = reads.filter(({ lesson }) => book.some(({ id }) => id === lesson));
  const [last] = known.toSorted((one, other) => other.visited - one.visited);
  if (!last) return undefined;
  const at = book.findIndex(({ id }) => id === last.lesson);
  const isFinished = (id: string) =>
    known.some(({ lesson, finished }) => lesson === id && finished !== undefined);
  const isAtEnd = last.place?.anchor === "";
  if (!isAtEnd) {
    const { title, href } = book[at] as Listed;
    if (!last.place) return { title, href };
    const { anchor, heading } = last.place;
    return { title, href: `${href}#${encodeURIComponent(anchor)}`, heading };
  }
  const next = book.slice(at + 1).find(({ id }) => !isFinished(id));
  return next && { title: next.title, href: next.href };
}
