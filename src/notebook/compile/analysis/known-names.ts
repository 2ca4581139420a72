const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Properties that never hold an object which could be changed. */
export const plainProperties = words("length size rank name byteLength message");

/** Functions and objects of JavaScript whose calls return no object. */
export const plainFunctions = words(
  "Number String Boolean BigInt parseInt parseFloat isNaN isFinite Symbol",
);
export const plainNamespaces = words("Math Number String Date performance console BigInt");
