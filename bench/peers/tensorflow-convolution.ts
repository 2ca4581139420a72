import * as tf from "@tensorflow/tfjs-core";

/**
 * A convolution with "same" padding. The WebAssembly backend has no gradient for the filter, so it
 * is made of what that backend is good at: the gradient is itself a convolution, of the images with
 * the gradient above, in which images and channels change places.
 */
export const convolve = tf.customGrad((x, filter, save) => {
  const image = x as tf.Tensor4D;
  const weights = filter as tf.Tensor4D;
  (save as tf.GradSaveFunc)([image, weights]);
  return {
    value: tf.conv2d(image, weights, 1, "same"),
    gradFunc: (upper: tf.Tensor, saved: tf.Tensor[]) => {
      const [image, weights] = saved as [tf.Tensor4D, tf.Tensor4D];
      const dy = upper as tf.Tensor4D;
      return [
        tf.conv2dTranspose(dy, weights, image.shape, 1, "same"),
        filterGradient(image, dy, weights.shape[0]),
      ];
    },
  };
}) as unknown as (x: tf.Tensor, filter: tf.Tensor) => tf.Tensor4D;

function filterGradient(image: tf.Tensor4D, dy: tf.Tensor4D, size: number): tf.Tensor4D {
  const edge = (size - 1) / 2;
  const padded = tf.pad(image, [
    [0, 0],
    [edge, edge],
    [edge, edge],
    [0, 0],
  ]);
  const turned = tf.transpose(padded, [3, 1, 2, 0]) as tf.Tensor4D;
  const kernel = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
  return tf.transpose(tf.conv2d(turned, kernel, 1, "valid"), [1, 2, 0, 3]);
}
