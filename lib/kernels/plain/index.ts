/**
 * Every kernel once more in plain TypeScript: what the WebAssembly ones are tested against, what
 * readers are shown, and what gives each kernel its type.
 */
export * from "./binary.ts";
export * from "./convolution.ts";
export * from "./elementwise.ts";
export * from "./linear.ts";
export * from "./losses.ts";
export * from "./matmul.ts";
export * from "./optimizers.ts";
export * from "./pooling.ts";
export * from "./recurrence.ts";
export * from "./reduce.ts";
export * from "./rows.ts";
export * from "./softmax.ts";
export * from "./strided.ts";
export * from "./unary.ts";
export * from "./unary-gradients.ts";
