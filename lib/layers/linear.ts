import { checkOptions } from "../errors.ts";
import { type Activation, affine, createParameter, type Tensor } from "../tensor/index.ts";
import { checkFeatures } from "./check-features.ts";
import { checkLength } from "./check-length.ts";
import { type Initialization, initialWeights } from "./initialize.ts";
import { type Layer, markDiscreet } from "./layer.ts";

/** How a `linear` layer is made. */
export interface LinearOptions {
  /** Whether a number is added to each output; on unless said. */
  bias?: boolean;
  /** How the weights begin; "uniform" unless said. */
  initialize?: Initialization;
}

export interface LinearLayer extends Layer {
  readonly kind: "linear";
  /** [in, out] */
  readonly weights: Tensor;
  /** [out] */
  readonly bias: Tensor | undefined;
  /** @internal The layer and the activation after it in one operation. */
  readonly followedBy: (input: Tensor, activation: Activation) => Tensor;
}

/**
 * A layer in which every input is connected to every output: x · weights + bias. Its input is
 * [batch, inputs], or has more dimensions in front; the last becomes `outputs` long.
 *
 * @param inputs length of the last dimension of what goes in
 * @param outputs length of the last dimension of what comes out
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * const layer = linear(2, 3);
 * console.log(layer(tensor([[1, 2]])).shape, layer.weights.shape); // [1, 3] [2, 3]
 */
export function linear(inputs: number, outputs: number, options: LinearOptions = {}): LinearLayer {
  checkOptions("linear", options, ["bias", "initialize"]);
  checkLength("linear", "inputs", inputs);
  checkLength("linear", "outputs", outputs);
  const { bias: withBias = true, initialize = "uniform" } = options;
  const shape = [inputs, outputs];
  const weights = createParameter(
    shape,
    initialWeights("linear", initialize, shape, inputs, outputs),
  );
  const start = initialize === "uniform" ? "uniform" : "zeros";
  const bias = withBias
    ? createParameter([outputs], initialWeights("linear", start, [outputs], inputs, outputs))
    : undefined;
  const name = `linear(${inputs}, ${outputs})`;
  const parameters = bias === undefined ? [weights] : [weights, bias];

  const followedBy = (input: Tensor, activation: Activation): Tensor => {
    checkFeatures(name, input, inputs, (found) => `linear(${found}, ${outputs})`);
    return affine(input, weights, bias, activation);
  };
  const layer = (input: Tensor): Tensor => followedBy(input, "none");
  return markDiscreet(
    Object.assign(layer, {
      kind: "linear" as const,
      weights,
      bias,
      followedBy,
      parameters: () => [...parameters],
    }),
  );
}
