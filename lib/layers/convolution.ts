import { inWords, ValueError } from "../errors.ts";
import {
  type Activation,
  convolve,
  createParameter,
  type Padding,
  slideAlong,
  type Tensor,
} from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { type Initialization, initialWeights } from "./initialize.ts";
import { inputError } from "./input-error.ts";
import { type Layer, markDiscreet } from "./layer.ts";

/** What stands in the messages of a kind. */
const words = {
  conv1d: {
    input: "sequence",
    unit: "moments",
    paddings: ["same", "valid", "causal"],
  },
  conv2d: { input: "image", unit: "pixels", paddings: ["same", "valid"] },
};

type Kind = keyof typeof words;

interface Plan<Edge extends Padding> {
  readonly channels: number;
  readonly outputs: number;
  /** The lengths of a kernel. */
  readonly kernel: readonly number[];
  readonly stride: number;
  readonly padding: Edge;
  readonly bias: boolean;
  readonly initialize: Initialization;
  /** Refuses what does not have the right dimensions and channels. */
  readonly checkInput: (name: string, input: Tensor) => void;
}

/** @internal What convolutions have in common. */
export interface ConvolutionLayer<Edge extends Padding> extends Layer {
  readonly weights: Tensor;
  /** [output channels] */
  readonly bias: Tensor | undefined;
  readonly stride: number;
  readonly padding: Edge;
  /** @internal The layer and the activation after it in one operation. */
  readonly followedBy: (input: Tensor, activation: Activation) => Tensor;
}

/** A layer that moves kernels over images or sequences; the caller has checked the kernel. */
export function createConvolution<Name extends Kind, Edge extends Padding>(
  kind: Name,
  plan: Plan<Edge>,
): ConvolutionLayer<Edge> & { readonly kind: Name } {
  const { channels, outputs, kernel, stride, padding, initialize, checkInput } = plan;
  checkLength(kind, "stride", stride);
  checkPadding(kind, padding);
  const shape = [...kernel, channels, outputs];
  const reach = kernel.reduce((product, length) => product * length, 1);
  const draw = (way: Initialization, lengths: number[]) =>
    initialWeights(kind, way, lengths, channels * reach, outputs * reach);
  const weights = createParameter(shape, draw(initialize, shape));
  const start = initialize === "uniform" ? "uniform" : "zeros";
  const bias = plan.bias ? createParameter([outputs], draw(start, [outputs])) : undefined;
  const parameters = bias === undefined ? [weights] : [weights, bias];
  const name = `${kind}(${channels}, ${outputs})`;

  const followedBy = (input: Tensor, activation: Activation): Tensor => {
    checkInput(name, input);
    const lengths = input.shape.slice(1, -1);
    if (
      lengths.some((length, i) => slideAlong(length, kernel[i] as number, 1, padding).count < 1)
    ) {
      throw inputError(
        name,
        input,
        `Its kernel of ${kernel.join(" by ")} ${words[kind].unit} does not fit into ${lengths.join(" by ")}.`,
        'Make the kernel smaller, or give the layer padding: "same".',
      );
    }
    return convolve(input, weights, bias, { stride, padding, activation });
  };
  const layer = (input: Tensor): Tensor => followedBy(input, "none");
  return markDiscreet(
    Object.assign(layer, {
      ...{ kind, weights, bias, stride, padding, followedBy },
      parameters: () => [...parameters],
    }),
  );
}

function checkPadding(kind: Kind, padding: unknown): void {
  const { input, unit, paddings } = words[kind];
  if (paddings.includes(padding as string)) return;
  if (typeof padding === "number" && Number.isInteger(padding) && padding >= 0) return;
  const ways = paddings.map((one) => `"${one}"`).join(", ");
  throw new ValueError(
    `${kind} can't use ${inWords(padding)} for padding.`,
    `It says how many zeros stand around the ${input}.`,
    `Write ${ways} or a whole number of ${unit}.`,
  );
}
