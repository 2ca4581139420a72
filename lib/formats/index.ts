export { readSafetensors, type SafetensorsFile } from "./read-safetensors.ts";
export { saveOnnx } from "./save-onnx.ts";
export { loadWeights, saveWeights } from "./weights.ts";
