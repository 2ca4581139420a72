import { expect } from "exercise";

const a = new Value(5);
const b = new Value(-4);
a.times(b).backward();
expect(a.slope)
  .mistake(5, "The two factors have each other's slope. When a grows by 1, a · b grows by b.")
  .mistake(0, "Nothing has come back to a. Two places are open: times, and the loop of backward.")
  .mistake(
    1,
    "Either times says that a product changes as fast as each factor, or the loop leaves out step.",
  )
  .near(-4, "the slope of a in a · b, with a = 5 and b = -4");
expect(b.slope).near(5, "the slope of b in a · b, with a = 5 and b = -4");

const first = new Value(2);
const second = new Value(3);
const third = new Value(7);
first.times(second).times(third).backward();
expect(first.slope)
  .mistake(
    3,
    "Each step counts by itself. Slopes of steps in a row multiply: use the slope of the value, too.",
  )
  .near(21, "the slope of a in (a · b) · c, with 2, 3 and 7");

const x = new Value(3);
const result = x.times(x).plus(x);
result.backward();
expect(x.slope)
  .mistake(
    3,
    "One way back has overwritten another. x is used three times, and what comes back is added: +=.",
  )
  .near(7, "the slope of x in x · x + x, with x = 3");
result.backward();
expect(x.slope)
  .mistake(14, "A second backward adds to the slopes of the first. Set them to 0 before.")
  .near(7, "the same, when backward is called again");

// (weight · input + bias - target)², with any numbers: the slopes by trial must be the same.
const four = Array.from({ length: 4 }, () => 4 * Math.random() - 2);
const lossOf = (numbers: number[]) => {
  const [weight, input, bias, minus] = numbers.map((number) => new Value(number));
  const error = weight.times(input).plus(bias).plus(minus);
  return { loss: error.times(error), parts: [weight, input, bias, minus] };
};
const { loss, parts } = lossOf(four);
loss.backward();
const byTrial = four.map((_, index) => {
  const at = (nudge: number) =>
    lossOf(four.map((number, other) => (other === index ? number + nudge : number))).loss.number;
  return (at(1e-4) - at(-1e-4)) / 2e-4;
});
expect(parts.map(({ slope }) => slope)).near(
  byTrial,
  "the four slopes of a squared error, against those by trial",
);
