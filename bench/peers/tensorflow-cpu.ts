/** TensorFlow.js with its backend in plain JavaScript. */
import "@tensorflow/tfjs-backend-cpu";
import { ready, setBackend } from "@tensorflow/tfjs-core";
import { serve } from "../contender.ts";
import { contender } from "./tensorflow.ts";

serve(async (workload, numbers) => {
  await setBackend("cpu");
  await ready();
  return contender(workload, numbers);
});
