type Block = { weights: number[][]; bias: number[] };

/** Lets numbers pass through residual blocks, one after another. */
function forward(inputs: number[], blocks: Block[]): number[] {
  let values = inputs;
  for (const { weights, bias } of blocks) {
    // What does this block make of the values?
  }
  return values;
}
