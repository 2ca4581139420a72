import { accuracy, evaluate, tensor } from "hidden-layers";
import { spiral } from "hidden-layers/data";
import { decisionMap } from "notebook";
import { expect, mistake } from "exercise";

const count = network.parameters().reduce((sum, each) => sum + each.size, 0);
expect(count).atMost(500, "the number of weights");

const unseen = spiral({ classes: 2, perClass: 200, turns: 2, noise: 0.1 });
const share = evaluate(() => accuracy(network(unseen.inputs), unseen.labels));

// What is linear halfway between two points is halfway between their answers.
const ask = (x: number, y: number) => evaluate(() => network(tensor([[x, y]]))).data;
const [here, there, between] = [ask(-1, 0.5), ask(0.4, 1), ask(-0.3, 0.75)];
const bend = Math.abs(here[0] + there[0] - 2 * between[0]);
mistake(
  bend < 1e-4,
  "Without a function that bends between them, such as relu, layers in a row do no more than one does.",
);

decisionMap(network, unseen, { title: "What your network says about new points" });
expect(share).atLeast(0.9, "the share of new points on the right arm");
