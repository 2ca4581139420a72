import { expect } from "exercise";
import { evaluate, tensor } from "hidden-layers";

const answers = evaluate(() =>
  model(
    tensor([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]),
  ),
);
expect(answers)
  .mistake(
    [[0.5], [0.5], [0.5], [0.5]],
    "It says a half to everything. No straight line separates the two classes: what could bend one?",
    { within: 0.1 },
  )
  .near([[0], [1], [1], [0]], "what the network says to 00, 01, 10 and 11", { within: 0.25 });
