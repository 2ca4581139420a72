import { normalDivergence, tensor } from "hidden-layers";
import { expect, mistake } from "exercise";

const free = price([[0, 0]], [[0, 0]]);
mistake(
  free === Infinity,
  "That takes the logarithm of the variance for the variance itself. Get the variance back with Math.exp.",
);
expect(free).near(0, "the price of the standard bell", { within: 1e-9 });
expect(price([[2]], [[0]]))
  .mistake(4, "The half is missing: the formula begins with ½.")
  .near(2, "the price of a mean of 2 with a variance of 1");

const [means, logs] = [[[1, 0], [0.5, -1], [2, 0]], [[0, 1], [-1, 0.5], [0, -2]]];
const right = normalDivergence(tensor(means), tensor(logs)).item();
expect(price(means, logs))
  .mistake(right / 2, "That is the mean over the numbers of a code, too. Their prices are added up.")
  .mistake(right * 3, "That is the sum over the examples. The price of a batch is their mean.")
  .near(right, "the price of three codes of two numbers");

const draw = (count: number) => Array.from({ length: count }, () => 2 * Math.random() - 1);
const [many, manyLogs] = [Array.from({ length: 5 }, () => draw(3)), Array.from({ length: 5 }, () => draw(3))];
const all = normalDivergence(tensor(many), tensor(manyLogs)).item();
expect(price(many, manyLogs)).near(all, "the price of five random codes of three numbers");
