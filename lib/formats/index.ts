export { readSafetensors, type SafetensorsFile } from "./read-safetensors.ts";
export { loadWeights, saveWeights } from "./weights.ts";
