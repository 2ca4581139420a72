import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import { parse } from "yaml";

const file = "content/changes.yaml";

const form = z.array(
  z.strictObject({
    date: z.iso.date(),
    title: z.string().min(1),
    text: z.string().min(1),
    /** An address in the book, without the path it is served under. */
    page: z
      .string()
      .regex(/^[^/].*\/$/)
      .optional(),
  }),
);

/** Something that is new for readers. */
export type Change = z.infer<typeof form>[number];

/** What is new for readers, the latest first. */
export const changesOfBook = (): Change[] => readChanges(readFileSync(file, "utf8"));

/** @throws Error when an entry is not as the file's first lines say, or they are out of order */
export function readChanges(text: string): Change[] {
  const read = form.safeParse(parse(text));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  const changes = read.data;
  for (const [index, { date, title }] of changes.entries()) {
    const later = changes[index + 1];
    if (later && later.date > date) {
      throw new Error(
        `${file}: "${later.title}" is later than "${title}", which stands above it. Put the latest first.`,
      );
    }
  }
  return changes;
}

/** Its place on the page of changes, which is its address in the feed. */
export const changeAnchor = ({ date, title }: Change) =>
  `${date}-${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** "23 November 2026" */
export function dayText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return day.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}
