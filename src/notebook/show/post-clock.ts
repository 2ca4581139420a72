const interval = 50;
const mostSkipped = 32;
const now = performance.now.bind(performance);

/**
 * Says when about 50 ms have passed since it last did. Reading a clock costs as much as some
 * arithmetic, so a fast loop reads it only every few rounds and a slow one every round.
 */
export class PostClock {
  #posted = Number.NEGATIVE_INFINITY;
  #read = Number.NEGATIVE_INFINITY;
  #skip = 1;
  #left = 0;

  due(): boolean {
    if (this.#left-- > 0) return false;
    const time = now();
    this.#skip = time - this.#read < 5 ? Math.min(mostSkipped, this.#skip * 2) : 1;
    this.#left = this.#skip - 1;
    this.#read = time;
    if (time - this.#posted < interval) return false;
    this.#posted = time;
    return true;
  }
}
