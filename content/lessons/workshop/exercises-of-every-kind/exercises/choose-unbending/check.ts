import { expect } from "exercise";

expect(answer)
  .mistake("five", "Multiply the matrices: pairs become one, and so do what is left of them.")
  .mistake("all ten", "Nothing bends between them, so ten can do no more than fewer.")
  .equal("one", "how many layers do the same");
