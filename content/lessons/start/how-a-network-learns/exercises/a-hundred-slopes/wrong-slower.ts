// the bias it found
type Slopes = { weight: number; bias: number };

/** Finds the rule of a thermometer, asking for slopes of the loss at places of its choice. */
function learn(slopesAt: (weight: number, bias: number) => Slopes): {
  weight: number;
  bias: number;
} {
  let [weight, bias] = [0, 0];
  for (let step = 1; step <= 100; step++) {
    const slopes = slopesAt(weight, bias);
    weight -= 0.001 * slopes.weight;
    bias -= 0.001 * slopes.bias;
  }
  return { weight, bias };
}
