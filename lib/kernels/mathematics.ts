import { exp, expm1 } from "./mathematics-exponential.ts";
import { acosh, asinh, atanh, cosh, sinh, tanh } from "./mathematics-hyperbolic.ts";
import { acos, asin, atan, atan2 } from "./mathematics-inverse.ts";
import { log, log1p, log2, log10 } from "./mathematics-logarithm.ts";
import { pow } from "./mathematics-power.ts";
import { cbrt, hypot } from "./mathematics-root.ts";
import { cos, sin, tan } from "./mathematics-trigonometric.ts";

/**
 * The transcendental functions of `Math`, giving the same bits in every engine.
 *
 * ECMAScript leaves their last bits to the engine, so the same training run differs between two
 * browsers. These are after Sun's fdlibm as kept in FreeBSD's msun, use only operations IEEE 754
 * rounds exactly (+ − × ÷ √), and are right to within one or two units in the last place.
 * Do not use `**` beside them: engines evaluate it as their own Math.pow.
 */
export { exp, expm1 } from "./mathematics-exponential.ts";
export { acosh, asinh, atanh, cosh, sinh, tanh } from "./mathematics-hyperbolic.ts";
export { acos, asin, atan, atan2 } from "./mathematics-inverse.ts";
export { log, log1p, log2, log10 } from "./mathematics-logarithm.ts";
export { pow } from "./mathematics-power.ts";
export { cbrt, hypot } from "./mathematics-root.ts";
export { cos, sin, tan } from "./mathematics-trigonometric.ts";

/**
 * Replaces the engine's transcendental functions, and its random numbers, by reproducible ones.
 *
 * @param target the `Math` of the worker or process whose code shall be reproducible
 * @param random a seeded generator of numbers from 0 (inclusive) to 1 (exclusive)
 *
 * @example
 * import { installMathematics } from "./mathematics.ts";
 * import { uniform } from "../random.ts";
 * installMathematics(Math, uniform);
 */
export function installMathematics(target: Math, random: () => number): void {
  // As the originals do, these turn their arguments into numbers first.
  const replacements = {
    exp: (x: number) => exp(+x),
    expm1: (x: number) => expm1(+x),
    log: (x: number) => log(+x),
    log1p: (x: number) => log1p(+x),
    log2: (x: number) => log2(+x),
    log10: (x: number) => log10(+x),
    pow: (x: number, y: number) => pow(+x, +y),
    sin: (x: number) => sin(+x),
    cos: (x: number) => cos(+x),
    tan: (x: number) => tan(+x),
    asin: (x: number) => asin(+x),
    acos: (x: number) => acos(+x),
    atan: (x: number) => atan(+x),
    atan2: (y: number, x: number) => atan2(+y, +x),
    sinh: (x: number) => sinh(+x),
    cosh: (x: number) => cosh(+x),
    tanh: (x: number) => tanh(+x),
    asinh: (x: number) => asinh(+x),
    acosh: (x: number) => acosh(+x),
    atanh: (x: number) => atanh(+x),
    cbrt: (x: number) => cbrt(+x),
    hypot: (...values: number[]) => hypot(...values.map(Number)),
    random: () => random(),
  } satisfies Partial<Math>;
  for (const [name, value] of Object.entries(replacements)) {
    Object.defineProperty(target, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}
