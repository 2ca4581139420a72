/** Gradient descent: w −= rate · gradient. */
export function sgd(
  weights: Float32Array,
  gradient: Float32Array,
  rate: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) (weights[i] as number) -= rate * (gradient[i] as number);
}

/** With momentum: v = momentum · v + gradient; w −= rate · v. */
export function sgdMomentum(
  weights: Float32Array,
  gradient: Float32Array,
  velocity: Float32Array,
  rate: number,
  momentum: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) {
    const v = momentum * (velocity[i] as number) + (gradient[i] as number);
    velocity[i] = v;
    (weights[i] as number) -= rate * v;
  }
}

/**
 * Adam (Kingma and Ba, 2015): m = β₁·m + (1 − β₁)·g; s = β₂·s + (1 − β₂)·g²;
 * w = (1 − decay)·w − rate·m / (√(s·correction) + epsilon). `rate` already holds the first
 * correction 1/(1 − β₁ᵗ); `correction` is the second, 1/(1 − β₂ᵗ). `decay` is AdamW's, times the
 * rate.
 */
export function adam(
  weights: Float32Array,
  gradient: Float32Array,
  mean: Float32Array,
  square: Float32Array,
  rate: number,
  correction: number,
  beta1: number,
  beta2: number,
  epsilon: number,
  decay: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) {
    const g = gradient[i] as number;
    const m = beta1 * (mean[i] as number) + (1 - beta1) * g;
    const s = beta2 * (square[i] as number) + (1 - beta2) * g * g;
    mean[i] = m;
    square[i] = s;
    const step = (rate * m) / (Math.sqrt(s * correction) + epsilon);
    weights[i] = (1 - decay) * (weights[i] as number) - step;
  }
}

/** RMSProp (Hinton, 2012): s = decay·s + (1 − decay)·g²; w −= rate·g / (√s + epsilon). */
export function rmsProp(
  weights: Float32Array,
  gradient: Float32Array,
  square: Float32Array,
  rate: number,
  decay: number,
  epsilon: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) {
    const g = gradient[i] as number;
    const s = decay * (square[i] as number) + (1 - decay) * g * g;
    square[i] = s;
    (weights[i] as number) -= (rate * g) / (Math.sqrt(s) + epsilon);
  }
}
