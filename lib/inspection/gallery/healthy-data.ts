/** What the healthy networks of the gallery learn. */
import { normal, randomInteger, type Tensor, tanh, tensor, uniform } from "../../index.ts";

/** Points (x, y) and the curve sin 3x + y², to be guessed. */
export function curve() {
  const inputs = noise([64, 2]);
  const [x, y] = [0, 1].map((i) => inputs.slice(i, i + 1, { axis: 1 })) as [Tensor, Tensor];
  return { inputs, labels: tanh(x.multiply(3)).add(y.multiply(y)) };
}

function noise(shape: number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape });
}

/** Bright bars on 8 × 8 pixels, upright or lying. */
export function bars() {
  const pixels = Float32Array.from({ length: 48 * 64 }, () => 0.2 * uniform());
  const labels = Float32Array.from({ length: 48 }, (_, i) => i % 2);
  for (const [image, kind] of labels.entries()) {
    for (let i = 0; i < 8; i++) {
      pixels[image * 64 + (kind === 0 ? 8 * (image % 8) + i : 8 * i + (image % 8))] = 1;
    }
  }
  return { inputs: tensor(pixels, { shape: [48, 8, 8, 1] }), labels: tensor(labels) };
}

/** Ten black-and-white letters of 64 pixels, most of them always black, with some noise. */
export function letters() {
  const pixels = Float32Array.from({ length: 60 * 64 }, (_, i) => {
    const [letter, pixel] = [Math.floor(i / 64) % 10, i % 64];
    return pixel % 3 === 0 && (pixel * (letter + 3)) % 7 < 3 ? 1 - 0.2 * uniform() : 0;
  });
  const inputs = tensor(pixels, { shape: [60, 64] });
  return { inputs, labels: tensor(Float32Array.from({ length: 60 }, (_, i) => i % 10)) };
}

/** Sequences of 12 numbers ±1, to be told apart by the first. */
export function firstSigns() {
  const signs = Float32Array.from({ length: 64 * 12 }, () => 2 * randomInteger(2) - 1);
  const labels = Float32Array.from({ length: 64 }, (_, i) =>
    (signs[12 * i] as number) > 0 ? 1 : 0,
  );
  return { inputs: tensor(signs, { shape: [64, 12, 1] }), labels: tensor(labels) };
}

/** A text of 8 letters that goes round, in pieces of 10, and the letter after each. */
export function rounds() {
  const letter = (i: number) => (i * i + 3 * (i % 5)) % 8;
  const piece = (shift: number) =>
    Float32Array.from({ length: 320 }, (_, i) => letter(Math.floor(i / 10) + (i % 10) + shift));
  const shape = [32, 10];
  return { inputs: tensor(piece(0), { shape }), labels: tensor(piece(1), { shape }) };
}
