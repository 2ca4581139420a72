/**
 * Names a cell can't declare. Cells' names are properties of the global object, so these would be
 * changed for the library as well, or belong to the browser for good.
 */
export const standardNames: ReadonlySet<string> = new Set(
  `undefined NaN Infinity globalThis self location window __proto__
  Object Function Array Boolean Symbol Number BigInt String RegExp Math Date JSON Reflect Proxy Intl
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Promise Atomics WebAssembly
  ArrayBuffer SharedArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array
  Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array
  Float64Array eval parseFloat parseInt isNaN isFinite decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape console`.split(/\s+/),
);
