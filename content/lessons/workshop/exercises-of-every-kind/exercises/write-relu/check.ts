import { expect } from "exercise";

expect(activate(2.5)).equal(2.5, "what is positive");
expect(activate(-3))
  .mistake(3, "That is the size of the number. ReLU lets nothing negative through.")
  .equal(0, "what is negative");
expect(activate(0)).equal(0, "zero");
