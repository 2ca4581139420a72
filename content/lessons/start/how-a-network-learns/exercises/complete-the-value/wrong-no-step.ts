// Either times says that a product changes as fast as each factor, or the loop leaves out step
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
  /** Finds how fast it changes with each value behind it. */
  backward() {
    const order = inOrder(this);
    for (const value of order) value.slope = 0;
    this.slope = 1;
    for (const value of order.reverse()) {
      for (const [part, step] of value.from) {
        part.slope += value.slope;
      }
    }
  }
}

/** A value and all behind it, parts before what they make. */
function inOrder(last: Value): Value[] {
  const order: Value[] = [];
  const seen = new Set<Value>();
  const visit = (value: Value) => {
    if (seen.has(value)) return;
    seen.add(value);
    for (const [part] of value.from) visit(part);
    order.push(value);
  };
  visit(last);
  return order;
}
