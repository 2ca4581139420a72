/** A mistake in a lesson's text. Its message begins with the place, so that terminals link to it. */
export class LessonError extends Error {
  override name = "LessonError";
  readonly file: string;
  readonly line: number;

  constructor(problem: string, file: string, line: number) {
    super(`${file}:${line}: ${problem}`);
    this.file = file;
    this.line = line;
  }
}
