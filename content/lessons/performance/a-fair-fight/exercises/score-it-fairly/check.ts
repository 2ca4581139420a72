import { expect, mistake } from "exercise";

type Part = "train" | "validation" | "test";
/** What a network gets right of each part, by the rate it learned with. */
const known: Record<string, Record<Part, number>> = {
  "0.001": { train: 0.8, validation: 0.75, test: 0.74 },
  "0.003": { train: 0.9, validation: 0.88, test: 0.84 },
  "0.01": { train: 0.99, validation: 0.8, test: 0.82 },
  "0.03": { train: 0.85, validation: 0.78, test: 0.9 },
};
const parts = { train: "train", validation: "validation", test: "test" } as const;
const orders = [
  [0.001, 0.003, 0.01, 0.03],
  [0.03, 0.01, 0.003, 0.001],
];

for (const rates of orders) {
  const taught: Part[] = [];
  const tested: number[] = [];
  const learn = (part: Part, rate: number) => {
    taught.push(part);
    return { rate };
  };
  const score = (network: { rate: number }, part: Part) => {
    if (part === "test") tested.push(network.rate);
    return known[String(network.rate)][part];
  };
  const answer = fairScore<Part, { rate: number }>(parts, rates, learn, score);
  mistake(
    taught.some((part) => part === "test"),
    "A network has learned from the test data. Then nothing is left to test it on.",
  );
  mistake(
    taught.some((part) => part === "validation"),
    "A network has learned from the validation data. What it is chosen by must be new to it, too.",
  );
  mistake(taught.length === 1, "Only one of the rates was tried. Let a network learn with each.");
  expect(answer)
    .mistake(0.9, "This network was chosen by its score on the test. Among four, the best has had luck there, too.")
    .mistake(0.88, "This is the score that the rate was chosen by: the highest of four, and so flattered. Test the chosen network.")
    .mistake(0.99, "This is a score on what the network learned from.")
    .mistake(0.82, "This network was chosen by its score on what it learned from. That rewards learning by heart.")
    .near(0.84, "the score of the network that is best on the validation data, on the test");
  mistake(
    tested.length > 1,
    "You asked the test more than once. The answer is right, but whoever has seen the scores can be tempted by them: score the chosen network alone.",
  );
  expect(tested.length).equal(1, "how often the test was asked");
}
