import { expect } from "exercise";

expect(sigmoid(0)).near(0.5, "the sigmoid of 0");
expect(sigmoid(logit(SHARE)))
  .mistake(1 - SHARE, "The sign is missing: large numbers must give shares near 1, not near 0.")
  .near(SHARE, "the sigmoid of the logit of SHARE");
