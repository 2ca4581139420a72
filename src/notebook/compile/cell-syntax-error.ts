/** Why a cell can't run at all. Lines and columns count from 1, in the reader's own text. */
export interface CellSyntaxError {
  message: string;
  line: number;
  column: number;
  advice: string;
}

/** Thrown inside the compiler, at a position of the text that was parsed; `compile` returns it. */
export class Refusal extends Error {
  readonly position: number;
  readonly advice: string;

  constructor(position: number, message: string, advice: string) {
    super(message);
    this.position = position;
    this.advice = advice;
  }
}
