export { type ConfusionMatrixOptions, confusionMatrix } from "./confusion-matrix.ts";
export { bitsPerCharacter, perplexity } from "./perplexity.ts";
export { type ClassScoreOptions, f1, precision, recall } from "./precision.ts";
export { rSquared } from "./r-squared.ts";
export { rocArea } from "./roc-area.ts";
