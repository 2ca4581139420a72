import { AnswerElement } from "./answer-element.ts";
import { keepAnswer } from "./keep-answer.ts";
import { OrderAnswer } from "./order-answer.ts";

/** The elements to answer with, loaded when a reader comes near one. */
const elements = { "order-answer": OrderAnswer };

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

/** Brings an answer to life. */
export function openAnswer(answer: Element, place: { lesson: string; name: string }): void {
  if (answer instanceof AnswerElement) void keepAnswer(answer, place);
}
