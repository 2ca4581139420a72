export * from "./elementwise";
export * from "./linear";
export * from "./matmul";
export * from "./optimizers";
export * from "./reduce";
export * from "./softmax";
export * from "./strided";
