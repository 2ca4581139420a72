import { expect, mistake } from "exercise";

mistake(Math.abs(weight) > 100, "That step goes uphill: the weight runs away.");
expect(weight)
  .mistake(0, "Nothing was learned: the weight is still 0.")
  .mistake(1.6, "One step is not enough: put all four lines into the loop.")
  .near(4, "the weight with which 2 becomes 8", { within: 0.01 });
