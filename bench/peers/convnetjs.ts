/** convnetjs: example by example, a step after each batch; float64, the same sizes. */
import convnetjs from "convnetjs";
import { type Contender, serve } from "../contender.ts";
import { type Numbers, rates, type Workload } from "../workloads.ts";

const layers: Partial<Record<Workload, object[]>> = {
  W2: [
    { type: "input", out_sx: 1, out_sy: 1, out_depth: 784 },
    { type: "fc", num_neurons: 128, activation: "relu" },
    { type: "softmax", num_classes: 10 },
  ],
  W3: [
    { type: "input", out_sx: 1, out_sy: 1, out_depth: 2 },
    { type: "fc", num_neurons: 16, activation: "tanh" },
    { type: "fc", num_neurons: 16, activation: "tanh" },
    { type: "regression", num_neurons: 1 },
  ],
  W4: [
    { type: "input", out_sx: 28, out_sy: 28, out_depth: 1 },
    { type: "conv", sx: 3, filters: 16, stride: 1, pad: 1, activation: "relu" },
    { type: "pool", sx: 2, stride: 2 },
    { type: "conv", sx: 3, filters: 32, stride: 1, pad: 1, activation: "relu" },
    { type: "pool", sx: 2, stride: 2 },
    { type: "softmax", num_classes: 10 },
  ],
};

const contender: Contender = (workload, numbers) => {
  const definition = layers[workload];
  if (definition === undefined) return undefined;
  const network = new convnetjs.Net();
  network.makeLayers(definition);
  const { shape, values } = numbers["inputs"] as Numbers;
  const [batch, height = 1, width = 1] = shape as [number, number, number];
  const image = workload === "W4";
  const size = values.length / batch;
  const volumes = Array.from({ length: batch }, (_, i) => {
    const volume = image
      ? new convnetjs.Vol(width, height, 1, 0)
      : new convnetjs.Vol(1, 1, size, 0);
    for (let k = 0; k < size; k++) volume.w[k] = values[i * size + k];
    return volume;
  });
  const answers = [...(numbers["labels"] ?? (numbers["targets"] as Numbers)).values];
  const trainer = new convnetjs.SGDTrainer(network, {
    learning_rate: rates[workload],
    momentum: 0,
    batch_size: batch,
  });
  return () => {
    let loss = 0;
    for (const [i, volume] of volumes.entries()) {
      const answer = workload === "W3" ? [answers[i]] : answers[i];
      loss += trainer.train(volume, answer).loss;
    }
    return loss / batch;
  };
};

serve(contender);
