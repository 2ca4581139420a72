export { clipGradients } from "./clip-gradients.ts";
export {
  cosineRate,
  type DecayOptions,
  linearRate,
  type Schedule,
  type StepRateOptions,
  stepRate,
  warmUp,
} from "./schedules.ts";
export { type Changing, type Snapshot, takeSnapshot } from "./snapshot.ts";
