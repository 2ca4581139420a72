import { crossEntropy, linear, rnn, tensor, uniform } from "hidden-layers";
import { lineChart } from "notebook";
import { expect, mistake } from "exercise";

const places = [1, 2, 4, 6, 8, 10];

/** What is left of the gradient in one network that has learned nothing. */
function left(): number[] {
  const layer = rnn(1, 16);
  const signs = () => tensor(Array.from({ length: 32 }, () => [uniform() < 0.5 ? -1 : 1]));
  let step = layer.runStep(signs());
  const states = [];
  for (let index = 1; index < 30; index++) {
    step.state.hidden.keepGradient = true;
    states.push(step.state.hidden);
    step = layer.runStep(signs(), { state: step.state });
  }
  const labels = tensor(Array.from({ length: 32 }, (_, index) => index % 2));
  crossEntropy(linear(16, 2)(step.outputs), labels).backward();
  const lengths = states.map(({ gradient }) => Math.sqrt(gradient.power(2).sum().item()));
  return places.map((back) => (100 * lengths[lengths.length - back]) / lengths[lengths.length - 1]);
}
const networks = Array.from({ length: 21 }, left);
const middle = places.map((_, at) => networks.map((each) => each[at]).sort((a, b) => a - b)[10]);
const chart = lineChart("What is left of 100");
for (const [at, back] of places.entries()) {
  chart.add({
    "steps before the end": back,
    "your guess": answer[at],
    "the middle of 21 networks": middle[at],
  });
}
mistake(answer[0] < 85, "One step before the end there are 100: that is what all others are compared with.");
const halfway = (answer[0] + answer[5]) / 2;
mistake(
  Math.abs(answer[3] - halfway) < 15 && answer[5] < 25,
  "A straight line would lose the same amount in each step. It loses the same share: of less, less.",
);
mistake(
  answer[5] > 20,
  "That falls too slowly. A share is lost in every step, so what is left after nine more steps is a product of nine factors.",
);
const away = answer.map((guess, at) => Math.abs(guess - middle[at]));
expect(away.reduce((sum, each) => sum + each) / away.length).atMost(
  10,
  "how far your curve is from theirs, on average",
);
