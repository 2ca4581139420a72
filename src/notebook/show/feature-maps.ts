import { checkOptions, inWords, ShapeError, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { gridsOf, type LayerLike, layerSteps } from "./feature-grids.ts";
import { featureLayer } from "./feature-layer.ts";
import { cut } from "./log.ts";
import { isTensor, type TensorLike } from "./recognize.ts";
import { post } from "./sink.ts";

export interface FeatureMapsOptions {
  /** Stands over the pictures. */
  title?: string;
  /** Which example of a batch; the first unless said. */
  at?: number;
  /** How many channels of each layer at most; 16 unless said. */
  count?: number;
  /** Whether all maps of a layer share their colours' scale, or each has one; "common" unless said. */
  scale?: "common" | "each";
}

/**
 * Shows what the channels of a layer hold as pictures, one a channel: in two hues about 0 where there
 * are both signs. Of a layer of kernels without an input, the kernels.
 *
 * @param activations `[height, width, channels]`, or a batch of such; or a `conv2d` layer
 * @throws ShapeError when the tensor has no channels of pictures
 * @throws ValueError when there is nothing to show, or an option is not allowed
 * @example
 * const layer = conv2d(1, 8);
 * featureMaps(layer, { title: "Kernels before training" });
 * featureMaps(relu(layer(ones([1, 12, 12, 1]))), { scale: "each" });
 */
export function featureMaps(
  activations: TensorLike | LayerLike,
  options?: FeatureMapsOptions,
): void;
/**
 * Lets an input pass through a network, and shows what each layer makes of it.
 *
 * @param input one example, or a batch of which `at` names one
 * @example
 * const model = sequential(conv2d(1, 4), relu, maxPool2d(2), flatten, linear(144, 10));
 * featureMaps(model, ones([14, 14, 1]), { title: "A square on its way" });
 */
export function featureMaps(
  model: LayerLike,
  input: TensorLike,
  options?: FeatureMapsOptions,
): void;
export function featureMaps(of: TensorLike | LayerLike, ...rest: unknown[]): void {
  const input = isTensor(rest[0]) ? rest[0] : undefined;
  const options = ((input ? rest[1] : rest[0]) ?? {}) as FeatureMapsOptions;
  checkOptions("featureMaps", options, ["title", "at", "count", "scale"]);
  const { at = 0, count = 16, scale = "common", title = "" } = options;
  checkNumbers(at, count, scale);
  const grids = typeof of === "function" && input ? layerSteps(of, input, at) : gridsOf(of, at);
  if (grids.length === 0 || (typeof of !== "function" && input)) throw nothing(of);
  post({
    kind: "feature-maps",
    title: cut(String(title), limits.name),
    layers: grids
      .slice(0, limits.featureLayers)
      .map((grid) => featureLayer(grid, { count, scale })),
  });
}

function checkNumbers(at: unknown, count: unknown, scale: unknown): void {
  for (const [name, value, least] of [
    ["at", at, 0],
    ["count", count, 1],
  ] as const) {
    if (Number.isInteger(value) && Number(value) >= least) continue;
    throw new ValueError(
      `featureMaps got ${inWords(value)} for ${name}.`,
      `It is a whole number from ${least}.`,
      `Write featureMaps(model, input, { ${name}: ${least === 0 ? 0 : 8} }) or leave it out.`,
    );
  }
  if (scale === "common" || scale === "each") return;
  throw new ValueError(
    `featureMaps got ${inWords(scale)} for scale.`,
    'All maps of a layer share a "common" scale, or "each" has its own.',
    'Write featureMaps(activations, { scale: "each" }).',
  );
}

function nothing(of: unknown): Error {
  if (isTensor(of)) {
    return new ShapeError(
      `featureMaps can't show a tensor of shape [${Array.from(of.shape).join(", ")}].`,
      "Feature maps are [height, width, channels], or a batch of such, and none of these is 0.",
      "Give it what a conv2d layer gives, or use heatMap for a matrix and images for grey pictures.",
    );
  }
  return new ValueError(
    `featureMaps got ${inWords(of)}.`,
    "It takes a tensor of feature maps, a conv2d layer, or a model and an input.",
    "Write featureMaps(model, input) to see what each layer makes of an input.",
  );
}
