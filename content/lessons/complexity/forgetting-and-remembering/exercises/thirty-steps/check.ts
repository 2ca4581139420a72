import { accuracy, evaluate, type LstmLayer, tensor, uniform } from "hidden-layers";
import { expect, mistake } from "exercise";

mistake(
  optimizer.steps > 300,
  "Leave the steps at 300: the aim is a network that hears of the first sign sooner.",
);
const signs = Float32Array.from({ length: 500 * 30 }, () => (uniform() < 0.5 ? -1 : 1));
const inputs = tensor(signs, { shape: [500, 30, 1] });
const labels = inputs.slice(0, 1, { axis: 1 }).reshape([500]).add(1).divide(2);
const right = evaluate(() => accuracy(network(inputs), labels));

const { kind } = layer as { kind: string };
const gatesOf = (lstm: unknown) => (lstm as LstmLayer).run(inputs).gates;
const forget =
  kind === "lstm" ? evaluate(() => gatesOf(layer).forget.mean().item()) : undefined;
mistake(
  right < 0.95 && forget !== undefined && forget < 0.85,
  `Its forget gates keep too little of a cell in each step. Thirty times in a row, nothing is left of the first sign.`,
);
mistake(
  right < 0.95 && kind === "rnn",
  "A plain network with small weights loses a share of the gradient in every step. Give it another beginning, or gates.",
);
expect(right).atLeast(0.95, "the share of new sequences whose first sign it names");
