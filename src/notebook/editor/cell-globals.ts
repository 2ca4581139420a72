/**
 * What cells may use beside the language itself: the few globals of the worker they run in. The
 * sandbox has no page and no network, so neither the DOM nor `fetch` is among them.
 */
export const cellGlobals = `
interface Console {
  /** Writes a line under the cell. */
  log(...data: unknown[]): void;
  info(...data: unknown[]): void;
  debug(...data: unknown[]): void;
  /** Writes a line under the cell, marked as a warning. */
  warn(...data: unknown[]): void;
  /** Writes a line under the cell, marked as an error. */
  error(...data: unknown[]): void;
}
declare const console: Console;

interface Performance {
  /** Milliseconds since the worker began, with fractions. */
  now(): number;
}
declare const performance: Performance;

/** Calls a function once, after some milliseconds. */
declare function setTimeout<A extends unknown[]>(call: (...values: A) => void, milliseconds?: number, ...values: A): number;
declare function clearTimeout(timer?: number): void;
/** Calls a function again and again, with some milliseconds between. */
declare function setInterval<A extends unknown[]>(call: (...values: A) => void, milliseconds?: number, ...values: A): number;
declare function clearInterval(timer?: number): void;
declare function queueMicrotask(call: () => void): void;
/** A deep copy. */
declare function structuredClone<T>(value: T): T;

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
`;
