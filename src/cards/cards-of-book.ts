import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { chapters } from "../lesson/contents.ts";
import { lessonFile } from "../lesson/lesson-path.ts";
import type { Card } from "./card-drawing.ts";

/** The card of the front page, and of pages that have none of their own. */
export const frontCard = "cards/hidden-layers.png";

/** Where the card of a lesson lies in the site. */
export const lessonCard = (id: string) => `cards/${id}.png`;

/** All cards by their paths in the site: of the front page, and of the lessons that are written. */
export function cardsOfBook(): Map<string, Card> {
  const front: Card = {
    title: "What is the difference between a simple neural network and deep learning?",
    chapter: "The question",
  };
  const cards = new Map([[frontCard, front]]);
  for (const { name, title: chapter, lessons } of chapters) {
    for (const lesson of lessons) {
      const id = `${name}/${lesson.name}`;
      if (!existsSync(lessonFile(id))) continue;
      const [, frontmatter = ""] = readFileSync(lessonFile(id), "utf8").split(/^---$/m);
      cards.set(lessonCard(id), { title: parse(frontmatter).title, chapter });
    }
  }
  return cards;
}
