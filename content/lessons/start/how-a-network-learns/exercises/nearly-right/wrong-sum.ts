// That is the square of the sum
/** How wrong one unit is: a weighted sum, bent by tanh, against its target. */
const lossOf = (weight: number, bias: number, input: number, target: number) =>
  (Math.tanh(weight * input + bias) - target) ** 2;

function slopes(weight: number, bias: number, input: number, target: number) {
  const sum = weight * input + bias;
  const answer = Math.tanh(sum);
  const error = answer - target;

  const answerSlope = 2 * error;
  const sumSlope = answerSlope * (1 - sum ** 2);
  return { weight: sumSlope * input, bias: sumSlope };
}
