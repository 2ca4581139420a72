import { AnswerElement } from "./answer-element.ts";
import { BoundaryAnswer } from "./boundary-answer.ts";
import { ChoiceAnswer } from "./choice-answer.ts";
import { CurveAnswer } from "./curve-answer.ts";
import { keepAnswer } from "./keep-answer.ts";
import { NumberAnswer } from "./number-answer.ts";
import { OrderAnswer } from "./order-answer.ts";
import { QuizQuestion } from "./quiz-question.ts";

/** The elements to answer with, loaded when a reader comes near one. */
const elements = {
  "boundary-answer": BoundaryAnswer,
  "choice-answer": ChoiceAnswer,
  "curve-answer": CurveAnswer,
  "number-answer": NumberAnswer,
  "order-answer": OrderAnswer,
  "quiz-question": QuizQuestion,
};

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

/** Brings an answer to life. */
export function openAnswer(answer: Element, place: { lesson: string; name: string }): void {
  if (answer instanceof AnswerElement) void keepAnswer(answer, place);
}
