import { linear, relu, sequential, summary } from "hidden-layers";
import { expect } from "exercise";

const network = sequential(
  ...Array.from({ length: LAYERS }, (_, at) => [linear(at > 0 ? WIDTH : INPUTS, WIDTH), relu]).flat(),
  linear(WIDTH, 2),
);
const { parameters, multiplyAdds } = summary(network, [INPUTS]);
expect(answer)
  .mistake(multiplyAdds, "Those are the multiply-adds, or the weights alone. Each unit has a bias, too.")
  .mistake(
    parameters + WIDTH * WIDTH + WIDTH,
    "You have gone from hidden layer to hidden layer once too often: the first one gets the inputs.",
  )
  .mistake(parameters - 2 * WIDTH - 2, "The output is a layer, too, with weights and biases of its own.")
  .mistake(parameters + INPUTS, "You gave the inputs a bias. They receive nothing, so they have none.")
  .equal(parameters, "the parameters of this network");
