/** One number: the mean of (prediction − target)². */
export function meanSquaredError(
  output: Float32Array,
  prediction: Float32Array,
  target: Float32Array,
  size: number,
): void {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += ((prediction[i] as number) - (target[i] as number)) ** 2;
  output[0] = sum / size;
}

/** dprediction = 2·(prediction − target)·upper / size; upper is one number. */
export function meanSquaredErrorGradient(
  output: Float32Array,
  upper: Float32Array,
  prediction: Float32Array,
  target: Float32Array,
  size: number,
): void {
  const factor = (2 * (upper[0] as number)) / size;
  for (let i = 0; i < size; i++) {
    output[i] = ((prediction[i] as number) - (target[i] as number)) * factor;
  }
}

/**
 * One number: the mean of −target·ln p − (1 − target)·ln(1 − p) with p = sigmoid(logit), computed
 * as max(x, 0) − x·target + ln(1 + e^−|x|), which never overflows.
 */
export function binaryCrossEntropy(
  output: Float32Array,
  logits: Float32Array,
  targets: Float32Array,
  size: number,
): void {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const x = logits[i] as number;
    sum += Math.max(x, 0) - x * (targets[i] as number) + Math.log1p(Math.exp(-Math.abs(x)));
  }
  output[0] = sum / size;
}

/** dlogits = (sigmoid(logit) − target)·upper / size; upper is one number. */
export function binaryCrossEntropyGradient(
  output: Float32Array,
  upper: Float32Array,
  logits: Float32Array,
  targets: Float32Array,
  size: number,
): void {
  const factor = (upper[0] as number) / size;
  for (let i = 0; i < size; i++) {
    const probability = 1 / (1 + Math.exp(-(logits[i] as number)));
    output[i] = (probability - (targets[i] as number)) * factor;
  }
}
