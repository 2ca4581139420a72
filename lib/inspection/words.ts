/** What the findings say: why it matters, and what to try. Causes stand before what they cause. */
export const words = {
  "not-finite": [
    "It makes every later number useless.",
    "Look right before this place for a division by 0, log of 0, a large exp or rate.",
  ],
  "labels-do-not-fit": [
    "The loss can't compare answers with such labels.",
    "Number classes from 0, with one output for each.",
  ],
  "foreign-optimizer": [
    "Its steps leave this model as it is.",
    "Make the optimizer from model.parameters(), after the model.",
  ],
  "unlisted-parameters": [
    "Optimizers get what parameters() lists: these never learn.",
    "List them too.",
  ],
  "unreached-parameters": [
    "Without a gradient they never learn.",
    "Compute from tensor to tensor: data, toArray, item and evaluate cut the gradient off.",
  ],
  "activation-before-loss": [
    "The loss squeezes sums itself; squeezed twice, answers can't get sure.",
    "Leave the last activation out; use it where you look at answers.",
  ],
  "not-standardized": [
    "Sums, errors and gradients get as large: units go flat, steps too long.",
    "Bring it to mean 0 and deviation 1 with standardize, or divide pixels by 255.",
  ],
  "targets-out-of-reach": [
    "No learning can reach them.",
    "End without an activation, or bring the targets into its range.",
  ],
  "one-class": [
    "From it the network learns to say that class always.",
    "Shuffle the examples before you make batches.",
  ],
  "equal-units": ["They learn the same, and stay one unit.", "Start from random weights."],
  "exploding-gradients": [
    "A step at the usual rate 0.01 is longer than the weights.",
    'Use smaller first weights ("he", "xavier"), normalization or clipGradients.',
  ],
  "rate-too-high": ["Steps jump over the valley.", "Divide the rate by 10."],
  "rate-too-low": [
    "A thousand steps change less than a hundredth of the weights.",
    "Multiply the rate by 10.",
  ],
  "dead-units": [
    "They pass no gradient, and can't come back.",
    'Use a lower rate, initialize: "he", or leakyRelu.',
  ],
  "saturated-units": [
    "There almost no gradient passes.",
    'Use initialize: "xavier" and standardized inputs, or relu.',
  ],
  "vanishing-gradients": [
    "It hardly learns while the last layers do.",
    'Use relu with initialize: "he", normalization, residual connections or fewer layers.',
  ],
  "identical-outputs": [
    "The network answers without looking.",
    "See in which layer the signal ends.",
  ],
  "linear-stack": ["Together they can do no more than one.", "Put relu between them."],
} as const satisfies Record<string, readonly [why: string, remedy: string]>;

export type FindingCode = keyof typeof words;
