/** TensorFlow.js with its WebAssembly backend: SIMD, one thread. */
import { setWasmPath } from "@tensorflow/tfjs-backend-wasm";
import wasm from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { ready, setBackend } from "@tensorflow/tfjs-core";
import { serve } from "../contender.ts";
import { contender } from "./tensorflow.ts";

setWasmPath(wasm);

serve(async (workload, numbers) => {
  await setBackend("wasm");
  await ready();
  return contender(workload, numbers);
});
