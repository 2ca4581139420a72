import { describe, expect, test } from "vitest";
import { cardSize } from "./card-drawing.ts";
import { cardsOfBook, frontCard, lessonCard } from "./cards-of-book.ts";
import { drawCard } from "./draw-card.ts";

describe("cards", () => {
  test("there is one for the front page, and one for each written lesson", () => {
    const cards = cardsOfBook();
    expect(cards.get(frontCard)?.title).toMatch(/^What is the difference between/);
    expect(cards.get(lessonCard("start/how-a-network-learns"))).toEqual({
      title: "How a network learns",
      chapter: "Start",
    });
    expect([...cards.keys()].filter((path) => path.includes("workshop"))).toEqual([]);
  });

  test("a card is a small picture of its size, and the same each time", async () => {
    const card = { title: "Convolution, pooling, fully connected", chapter: "Architecture" };
    const [one, other] = [await drawCard(card), await drawCard(card)];
    expect(one.equals(other)).toBe(true);
    expect(one.length).toBeLessThan(60_000);
    const { width, height } = cardSize;
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([width, height]);
  });
});
