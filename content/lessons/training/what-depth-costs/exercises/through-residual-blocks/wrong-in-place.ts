// Later units see values that this block has changed already
type Block = { weights: number[][]; bias: number[] };

/** Lets numbers pass through residual blocks, one after another. */
function forward(inputs: number[], blocks: Block[]): number[] {
  const values = [...inputs];
  for (const { weights, bias } of blocks) {
    for (let to = 0; to < values.length; to++) {
      let sum = bias[to];
      for (let from = 0; from < values.length; from++) sum += values[from] * weights[from][to];
      values[to] += Math.max(0, sum);
    }
  }
  return values;
}
