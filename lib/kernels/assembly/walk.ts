/** A walk over places `step` bytes apart that jumps `jump` bytes more after every `length` of them. */

let at: usize = 0;
let step: usize = 0;
let length: i32 = 0;
let jump: usize = 0;
let taken: i32 = 0;

export function beginWalk(start: usize, stepBytes: usize, steps: i32, jumpBytes: usize): void {
  at = start;
  step = stepBytes;
  length = steps;
  jump = jumpBytes;
  taken = 0;
}

/** The place now; goes on to the next. */
export function walk(): usize {
  const here = at;
  at += step;
  if (++taken == length) {
    taken = 0;
    at += jump;
  }
  return here;
}
