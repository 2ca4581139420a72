import { expect, mistake } from "exercise";

const exact = (scores: number[]) => {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
const three = exact([1, 2, 3]);

const plain = softmax([1, 2, 3]);
expect(plain)
  .mistake(exact([1 / 3, 2 / 3, 1]), "You have divided the scores by the largest. That changes the shares; take it away instead.")
  .mistake(exact([1 / 6, 2 / 6, 3 / 6]), "You have divided the scores by their sum. That changes the shares.")
  .near(three, "the shares of the scores 1, 2 and 3");
const large = softmax([1000, 1001, 1002]);
mistake(
  Array.isArray(large) && large.every((share) => Math.abs(share - 1 / 3) < 1e-6),
  "Scores that are cut off at a limit become equal, and so do their shares. 1002 should win over 1000.",
);
mistake(
  Array.isArray(large) && large.every((share) => share === 0),
  "NaN is gone, and the answer with it: shares must add up to 1.",
);
expect(large).near(three, "the shares of the scores 1000, 1001 and 1002");
expect(softmax([-1000, -1001, -1002])).near(
  [...three].reverse(),
  "the shares of the scores −1000, −1001 and −1002",
);
const some = Array.from({ length: 5 }, () => 20 * Math.random() - 10);
expect(softmax([...some])).near(exact(some), "the shares of five random scores");
expect(softmax([0, 800])).near([0, 1], "the shares of the scores 0 and 800");
