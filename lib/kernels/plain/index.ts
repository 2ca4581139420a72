/**
 * Every kernel once more in plain TypeScript: what the WebAssembly ones are tested against, what
 * readers are shown, and what gives each kernel its type.
 */
export * from "./elementwise.ts";
export * from "./linear.ts";
export * from "./matmul.ts";
export * from "./optimizers.ts";
export * from "./reduce.ts";
export * from "./softmax.ts";
export * from "./strided.ts";
