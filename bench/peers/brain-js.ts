/** brain.js: other mathematics (a step after each example, squared error), the same sizes. */
import module from "brain.js/dist/neural-network.js";
import { type Contender, serve } from "../contender.ts";
import { type Numbers, rates } from "../workloads.ts";

// biome-ignore lint/suspicious/noExplicitAny: the package's types describe another door.
const NeuralNetwork = (module as any).default ?? module;

const contender: Contender = (workload, numbers) => {
  if (workload !== "W2" && workload !== "W3") return undefined;
  const inputs = rows(numbers["inputs"] as Numbers);
  const answers =
    workload === "W2" ? oneHot(numbers["labels"] as Numbers) : rows(numbers["targets"] as Numbers);
  const examples = inputs.map((input, i) => ({ input, output: answers[i] }));
  const network = new NeuralNetwork({
    activation: workload === "W2" ? "relu" : "tanh",
    hiddenLayers: workload === "W2" ? [128] : [16, 16],
    learningRate: (rates[workload] as number) / inputs.length,
  });
  network.verifyIsInitialized(examples);
  network.updateTrainingOptions({ learningRate: (rates[workload] as number) / inputs.length });
  return () => {
    let error = 0;
    for (const example of examples) error += network.trainPattern(example, true);
    return error / examples.length;
  };
};

function rows({ shape, values }: Numbers): Float32Array[] {
  const length = shape[1] as number;
  return Array.from({ length: shape[0] as number }, (_, i) =>
    values.slice(i * length, (i + 1) * length),
  );
}

function oneHot({ values }: Numbers): Float32Array[] {
  return [...values].map((label) => Float32Array.from({ length: 10 }, (_, i) => +(i === label)));
}

serve(contender);
