/** What a reader answers with: a cell of code, or an element that makes code of what was chosen. */
export interface Answer extends HTMLElement {
  /** Code that the check runs before its own; undefined where nothing was answered yet. */
  readonly source: string | undefined;
  /** What is to be done before there is an answer, in a sentence. */
  readonly lack?: string | undefined;
}

/** Where the reader answers in an exercise. */
export const answerIn = (exercise: Element) => exercise.querySelector<Answer>("[data-answer]");
