class Value {
  number: number;
  /** Its parts, each with how fast it changes with that part. */
  from: [Value, number][];
  /** How fast the result changes with it. */
  slope = 0;

  constructor(number: number, from: [Value, number][] = []) {
    this.number = number;
    this.from = from;
  }
  plus(other: Value) {
    return new Value(this.number + other.number, [
      [this, 1],
      [other, 1],
    ]);
  }
  times(other: Value) {
    return new Value(this.number * other.number, [
      [this, other.number],
      [other, this.number],
    ]);
  }
  backward() {
    this.clear();
    this.pass(1);
  }
  clear() {
    this.slope = 0;
    for (const [part] of this.from) part.clear();
  }
  pass(slope: number) {
    this.slope += slope;
    for (const [part, step] of this.from) part.pass(slope * step);
  }
}
