import { bytes, multiplyAdd, VECTOR } from "./floats";

/** Gradient descent: v = momentum·v + gradient; w −= rate·v. */
export function sgd(weights: usize, gradient: usize, rate: f32, size: i32): void {
  const end = weights + bytes(size);
  const rates = f32x4.splat(-rate);
  for (; weights < end; weights += VECTOR, gradient += VECTOR) {
    v128.store(weights, multiplyAdd(v128.load(gradient), rates, v128.load(weights)));
  }
}

export function sgdMomentum(
  weights: usize,
  gradient: usize,
  velocity: usize,
  rate: f32,
  momentum: f32,
  size: i32,
): void {
  const end = weights + bytes(size);
  const rates = f32x4.splat(-rate);
  const momenta = f32x4.splat(momentum);
  for (; weights < end; weights += VECTOR, gradient += VECTOR, velocity += VECTOR) {
    const v = multiplyAdd(v128.load(velocity), momenta, v128.load(gradient));
    v128.store(velocity, v);
    v128.store(weights, multiplyAdd(v, rates, v128.load(weights)));
  }
}

/**
 * Adam (Kingma and Ba, 2015): m = β₁·m + (1 − β₁)·g; s = β₂·s + (1 − β₂)·g²;
 * w −= rate·m / (√(s·correction) + epsilon) + decay·w. `rate` already holds the first correction
 * 1/(1 − β₁ᵗ); `correction` is the second, 1/(1 − β₂ᵗ). decay is AdamW's, times the rate. What is
 * subtracted from 1 is float64: 1 − 0.999 has few right digits in float32.
 */
export function adam(
  weights: usize,
  gradient: usize,
  mean: usize,
  square: usize,
  rate: f32,
  correction: f32,
  beta1: f64,
  beta2: f64,
  epsilon: f32,
  decay: f64,
  size: i32,
): void {
  const end = weights + bytes(size);
  const rates = f32x4.splat(rate);
  const corrections = f32x4.splat(correction);
  const keepMean = f32x4.splat(<f32>beta1);
  const newMean = f32x4.splat(<f32>(1 - beta1));
  const keepSquare = f32x4.splat(<f32>beta2);
  const newSquare = f32x4.splat(<f32>(1 - beta2));
  const epsilons = f32x4.splat(epsilon);
  const kept = f32x4.splat(<f32>(1 - decay));
  for (; weights < end; weights += VECTOR, gradient += VECTOR, mean += VECTOR, square += VECTOR) {
    const g = v128.load(gradient);
    const m = multiplyAdd(v128.load(mean), keepMean, f32x4.mul(g, newMean));
    const s = multiplyAdd(v128.load(square), keepSquare, f32x4.mul(f32x4.mul(g, g), newSquare));
    v128.store(mean, m);
    v128.store(square, s);
    const length = f32x4.add(f32x4.sqrt(f32x4.mul(s, corrections)), epsilons);
    const step = f32x4.div(f32x4.mul(m, rates), length);
    v128.store(weights, f32x4.sub(f32x4.mul(v128.load(weights), kept), step));
  }
}

/** RMSProp (Hinton, 2012): s = decay·s + (1 − decay)·g²; w −= rate·g / (√s + epsilon). */
export function rmsProp(
  weights: usize,
  gradient: usize,
  square: usize,
  rate: f32,
  decay: f64,
  epsilon: f32,
  size: i32,
): void {
  const end = weights + bytes(size);
  const rates = f32x4.splat(rate);
  const keep = f32x4.splat(<f32>decay);
  const fresh = f32x4.splat(<f32>(1 - decay));
  const epsilons = f32x4.splat(epsilon);
  for (; weights < end; weights += VECTOR, gradient += VECTOR, square += VECTOR) {
    const g = v128.load(gradient);
    const s = multiplyAdd(v128.load(square), keep, f32x4.mul(f32x4.mul(g, g), fresh));
    v128.store(square, s);
    const step = f32x4.div(f32x4.mul(g, rates), f32x4.add(f32x4.sqrt(s), epsilons));
    v128.store(weights, f32x4.sub(v128.load(weights), step));
  }
}
