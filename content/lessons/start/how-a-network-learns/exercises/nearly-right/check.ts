import { expect } from "exercise";

const trial = (weight: number, bias: number, input: number, target: number) => {
  const at = (change: number, shift: number) =>
    (Math.tanh((weight + change) * input + bias + shift) - target) ** 2;
  return {
    weight: (at(1e-5, 0) - at(-1e-5, 0)) / 2e-5,
    bias: (at(0, 1e-5) - at(0, -1e-5)) / 2e-5,
  };
};

const places: [number, number, number, number][] = [
  [0, 0, 2, 1],
  [0.5, 0.2, 2, -1],
  [-0.7, 0.1, 0.5, 0.8],
  [Math.random(), Math.random(), -1 - Math.random(), 0.3],
];
for (const [index, [weight, bias, input, target]] of places.entries()) {
  const found = slopes(weight, bias, input, target);
  const right = trial(weight, bias, input, target);
  const sum = weight * input + bias;
  const loose = 2 * (Math.tanh(sum) - target);
  const place = `at ${[weight, bias, input, target].map((each) => each.toFixed(2)).join(", ")}`;
  if (index === 1) {
    expect(found.bias)
      .mistake(
        loose,
        "The bend is left out: tanh has a slope, too, and it is 1 only where the sum is 0.",
      )
      .mistake(
        loose * (1 - sum ** 2),
        "That is the square of the sum. Take that of what tanh made of it.",
      );
  }
  expect(found.bias).near(right.bias, `the slope of the bias ${place}`);
  expect(found.weight).near(right.weight, `the slope of the weight ${place}`);
}
