/** Width of the drawing, and the sizes of what stands in it, from left to right. */
export const neuronSizes = {
  width: 344,
  box: { width: 104, height: 46 },
  sum: { x: 214, radius: 30 },
  bend: { x: 262, side: 40 },
} as const;

const gap = 14;
const margin = 2;

export interface NeuronDrawing {
  height: number;
  /** Upper edges of the boxes: one an input, and below them that of the bias. */
  tops: number[];
  /** The height at which sum, bend and output stand. */
  middle: number;
}

/** Where the parts of a neuron stand that has so many inputs. */
export function drawNeuron(inputs: number): NeuronDrawing {
  const tops = Array.from(
    { length: inputs + 1 },
    (_, place) => margin + place * (neuronSizes.box.height + gap),
  );
  const height = (tops.at(-1) ?? 0) + neuronSizes.box.height + margin;
  return { height, tops, middle: height / 2 };
}

/** What the cell that computed the neuron showed. */
export interface NeuronNumbers {
  inputs: { name: string; value: string; weight: string }[];
  bias: string;
  sum: string;
  output: string;
}

/** "beak depth 13 times −1, plus flipper length 211 times 0.2, plus the bias −24, is 5.2; …" */
export function describeNeuron({ inputs, bias, sum, output }: NeuronNumbers, bend: string): string {
  const products = inputs.map(({ name, value, weight }) => `${name} ${value} times ${weight}`);
  return `${[...products, `the bias ${bias}`].join(", plus ")}, is ${sum}; ${bend} makes ${output} of it`;
}
