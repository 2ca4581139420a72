/** What is true of all operations at the moment: whether they are recorded, and the time. */

let evaluating = 0;
let clock = 1;

/** Whether operations are recorded for a later `backward()`. */
export function isRecording(): boolean {
  return evaluating === 0;
}

/** Whether the code runs inside `evaluate`. Dropout and normalisation behave differently there. */
export function isEvaluating(): boolean {
  return evaluating > 0;
}

export function beginEvaluating(): void {
  evaluating++;
}

/** @returns whether this was the outermost one */
export function endEvaluating(): boolean {
  evaluating--;
  return evaluating === 0;
}

/** Time in which operations are recorded, tensors changed in place and graphs used up. */
export function now(): number {
  return clock;
}

/** Moves the clock on, and gives the new time. */
export function tick(): number {
  clock++;
  return clock;
}
