type Slopes = { weight: number; bias: number };

/** Finds the rule of a thermometer, asking for slopes of the loss at places of its choice. */
function learn(slopesAt: (weight: number, bias: number) => Slopes): {
  weight: number;
  bias: number;
} {
  // The slopes of a squared error grow evenly, so three questions tell all about them.
  const zero = slopesAt(0, 0);
  const right = slopesAt(1, 0);
  const up = slopesAt(0, 1);
  const [a, b] = [right.weight - zero.weight, up.weight - zero.weight];
  const [c, d] = [right.bias - zero.bias, up.bias - zero.bias];
  const scale = a * d - b * c;
  return {
    weight: (b * zero.bias - d * zero.weight) / scale,
    bias: (c * zero.weight - a * zero.bias) / scale,
  };
}
