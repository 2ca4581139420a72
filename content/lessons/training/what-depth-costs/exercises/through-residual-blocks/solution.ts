type Block = { weights: number[][]; bias: number[] };

/** Lets numbers pass through residual blocks, one after another. */
function forward(inputs: number[], blocks: Block[]): number[] {
  let values = inputs;
  for (const { weights, bias } of blocks) {
    const came = values;
    values = came.map((value, to) => {
      let sum = bias[to];
      for (let from = 0; from < came.length; from++) sum += came[from] * weights[from][to];
      return value + Math.max(0, sum);
    });
  }
  return values;
}
