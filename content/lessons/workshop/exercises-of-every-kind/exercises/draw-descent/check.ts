import { expect, mistake } from "exercise";
import { lineChart } from "notebook";

const losses: number[] = [];
let value = 0;
for (let step = 0; step <= 10; step++) {
  losses.push((value - 3) ** 2);
  value -= 0.1 * 2 * (value - 3);
}
const chart = lineChart("The loss");
for (const [index, guess] of answer.entries()) {
  chart.add({ step: index * 2, "your guess": guess, "what happened": losses[index * 2] });
}
const away = answer.map((guess, index) => Math.abs(guess - losses[index * 2]));
mistake(
  away[0] > 1.5,
  "Before the first step the weight is 0, and 3 from its goal: what is the loss?",
);
mistake(
  Math.abs(answer[2] - (answer[0] + answer[4]) / 2) < 1,
  "A straight line would need steps that stay equally large; these grow smaller.",
);
expect(away.reduce((sum, each) => sum + each) / away.length).atMost(
  1,
  "how far your curve is from the loss, on average",
);
