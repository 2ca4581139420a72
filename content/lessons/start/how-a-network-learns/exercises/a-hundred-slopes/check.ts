import { expect, mistake } from "exercise";

const celsius = [-10, 5, 10, 20, 30];
const rule = { weight: 0.5 + 2 * Math.random(), bias: 40 + 20 * Math.random() };
let asked = 0;
const slopesAt = (weight: number, bias: number) => {
  asked++;
  const slopes = { weight: 0, bias: 0 };
  for (const input of celsius) {
    const error = (weight - rule.weight) * input + bias - rule.bias;
    slopes.weight += (2 * error * input) / celsius.length;
    slopes.bias += (2 * error) / celsius.length;
  }
  return slopes;
};

const { weight, bias } = learn(slopesAt);
mistake(
  !(Math.abs(weight) < 1e6 && Math.abs(bias) < 1e6),
  "It runs away: one of the two rates is too large for its number.",
);
mistake(
  Math.abs(weight - 1.8) < 1e-6 && Math.abs(bias - 32) < 1e-6,
  "That is the rule for degrees Fahrenheit. This thermometer has another scale, and only the slopes tell which.",
);
expect(asked).atMost(100, "how often it asked for slopes");
expect(bias).near(rule.bias, "the bias it found", { within: 0.001 });
expect(weight).near(rule.weight, "the weight it found", { within: 0.001 });
