/** How a reduction goes about it. */
export interface ReduceOptions {
  /** The axis to reduce, negative from the end; all of them unless said. */
  axis?: number;
  /** Whether the reduced axis stays, with length 1; no unless said. */
  keepAxis?: boolean;
}

/**
 * The methods of a tensor: operations that mathematics writes between or behind their operands.
 * Each is defined, with its gradient, in the file named over its group. What mathematics writes as
 * f(x), like relu and softmax, is a function.
 */
export interface Methods<Tensor> {
  // backward.ts

  /**
   * Sets the gradient of every parameter this number depends on, then forgets how it was computed.
   *
   * It sets and does not add: nothing needs zeroing before. For the sum of two losses, add them and
   * go back once.
   *
   * @throws ShapeError when this is not one number
   * @throws GradientError when it depends on no parameter, or its graph is used up
   * @example
   * const w = tensor([1, 2], { keepGradient: true });
   * w.multiply(w).sum().backward();
   * console.log(w.gradient.toArray()); // [2, 4]
   */
  backward(): void;

  // arithmetic.ts

  /**
   * Sum, element by element. Shapes are matched from the right; a dimension of length 1, or a
   * missing one, is repeated.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([[1, 2], [3, 4]]).add(tensor([10, 20])).toArray()); // [[11, 22], [13, 24]]
   */
  add(other: Tensor | number): Tensor;

  /**
   * Difference, element by element; shapes as in `add`.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([3, 5]).subtract(1).toArray()); // [2, 4]
   */
  subtract(other: Tensor | number): Tensor;

  /**
   * Product, element by element; shapes as in `add`. For the matrix product see `matmul`.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([3, 5]).multiply(tensor([2, 10])).toArray()); // [6, 50]
   */
  multiply(other: Tensor | number): Tensor;

  /**
   * Quotient, element by element; shapes as in `add`.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([3, 5]).divide(2).toArray()); // [1.5, 2.5]
   */
  divide(other: Tensor | number): Tensor;

  /**
   * The same numbers with the opposite sign.
   *
   * @example
   * console.log(tensor([1, -2]).negate().toArray()); // [-1, 2]
   */
  negate(): Tensor;

  /**
   * Each number raised to the same power.
   *
   * @throws ValueError when the exponent is not a number
   * @example
   * console.log(tensor([1, 2, 3]).power(2).toArray()); // [1, 4, 9]
   */
  power(exponent: number): Tensor;

  // comparisons.ts

  /**
   * 1 where the numbers are equal, 0 elsewhere; shapes as in `add`. No gradient flows through it.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([1, 2]).equal(2).toArray()); // [0, 1]
   */
  equal(other: Tensor | number): Tensor;

  /**
   * 1 where this is greater, 0 elsewhere; shapes as in `add`. No gradient flows through it.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([1, 2]).greater(1).toArray()); // [0, 1]
   */
  greater(other: Tensor | number): Tensor;

  /**
   * 1 where this is greater or equal, 0 elsewhere; shapes as in `add`. No gradient flows through it.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([1, 2]).greaterOrEqual(1).toArray()); // [1, 1]
   */
  greaterOrEqual(other: Tensor | number): Tensor;

  /**
   * 1 where this is less, 0 elsewhere; shapes as in `add`. No gradient flows through it.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([1, 2]).less(2).toArray()); // [1, 0]
   */
  less(other: Tensor | number): Tensor;

  /**
   * 1 where this is less or equal, 0 elsewhere; shapes as in `add`. No gradient flows through it.
   *
   * @throws ShapeError when the shapes do not match
   * @example
   * console.log(tensor([1, 2]).lessOrEqual(1).toArray()); // [1, 0]
   */
  lessOrEqual(other: Tensor | number): Tensor;

  // matmul.ts

  /**
   * Matrix product of the last two dimensions, [rows, inner] by [inner, columns]. Dimensions before
   * them are matched as in `add`.
   *
   * @throws ShapeError when the inner dimensions differ
   * @example
   * console.log(tensor([[1, 2]]).matmul(tensor([[3], [4]])).toArray()); // [[11]]
   */
  matmul(other: Tensor): Tensor;

  // reductions.ts

  /**
   * Sum of all numbers, or along one axis. Computed in float64.
   *
   * @throws ShapeError when there is no such axis
   * @example
   * const x = tensor([[1, 2], [3, 4]]);
   * console.log(x.sum().item(), x.sum({ axis: 0 }).toArray()); // 10 [4, 6]
   */
  sum(options?: ReduceOptions): Tensor;

  /**
   * Mean of all numbers, or along one axis. Computed in float64.
   *
   * @throws ShapeError when there is no such axis, or nothing to take the mean of
   * @example
   * console.log(tensor([[1, 2], [3, 4]]).mean({ axis: 1 }).toArray()); // [1.5, 3.5]
   */
  mean(options?: ReduceOptions): Tensor;

  /**
   * Largest of all numbers, or along one axis. The gradient goes to the first of them.
   *
   * @throws ShapeError when there is no such axis, or nothing to choose from
   * @example
   * console.log(tensor([[1, 2], [3, 4]]).max({ axis: 0 }).toArray()); // [3, 4]
   */
  max(options?: ReduceOptions): Tensor;

  /**
   * Smallest of all numbers, or along one axis. The gradient goes to the first of them.
   *
   * @throws ShapeError when there is no such axis, or nothing to choose from
   * @example
   * console.log(tensor([[1, 2], [3, 4]]).min({ axis: 0 }).toArray()); // [1, 2]
   */
  min(options?: ReduceOptions): Tensor;

  /**
   * Place of the first largest number, counted from 0: among all, or along one axis. No gradient
   * flows through it.
   *
   * @throws ShapeError when there is no such axis, or nothing to choose from
   * @example
   * console.log(tensor([[1, 2], [4, 3]]).argmax({ axis: 1 }).toArray()); // [1, 0]
   */
  argmax(options?: ReduceOptions): Tensor;

  /**
   * Mean squared distance from the mean, of all numbers or along one axis. Divided by how many
   * numbers there are, not by one less.
   *
   * @throws ShapeError when there is no such axis, or nothing to take the variance of
   * @example
   * console.log(tensor([[1, 3], [5, 5]]).variance({ axis: 1 }).toArray()); // [1, 0]
   */
  variance(options?: ReduceOptions): Tensor;

  // reshape.ts

  /**
   * The same numbers in the same order, in another shape. One length may be -1: what is left over.
   *
   * @throws ShapeError when the number of elements would change
   * @example
   * console.log(zeros([2, 3]).reshape([3, -1]).shape); // [3, 2]
   */
  reshape(shape: readonly number[]): Tensor;

  /**
   * Rows as columns: the last two axes swapped, or all axes in the given order.
   *
   * @throws ShapeError when there are less than two dimensions and no order is given
   * @throws ValueError when the order does not name each axis once
   * @example
   * console.log(tensor([[1, 2], [3, 4]]).transpose().toArray()); // [[1, 3], [2, 4]]
   */
  transpose(order?: readonly number[]): Tensor;

  // slice.ts

  /**
   * The elements from `start` up to, without, `end` along one axis; negative places count from the
   * end.
   *
   * @param end the end of the axis unless said
   * @param options.axis 0 unless said; negative ones count from the end
   * @throws ValueError when a place lies outside
   * @throws ShapeError when there is no such axis
   * @example
   * console.log(tensor([1, 2, 3, 4]).slice(1, 3).toArray()); // [2, 3]
   */
  slice(start: number, end?: number, options?: { axis?: number }): Tensor;

  /**
   * What stands at one place of an axis, without that axis: a row of a table, a moment of a sequence.
   * Negative places count from the end.
   *
   * @param options.axis 0 unless said; negative ones count from the end
   * @throws ValueError when the place lies outside
   * @throws ShapeError when there is no such axis
   * @example
   * const x = tensor([[1, 2], [3, 4]]);
   * console.log(x.at(0).toArray(), x.at(-1, { axis: 1 }).toArray()); // [1, 2] [2, 4]
   */
  at(place: number, options?: { axis?: number }): Tensor;

  // gather.ts

  /**
   * The rows with the given numbers, in that order, repeated where a number is. With numbers in a
   * tensor of shape [a, b], the result has the shape [a, b, ...row].
   *
   * @throws ValueError when there is no such row
   * @example
   * console.log(tensor([[1, 2], [3, 4], [5, 6]]).gather([2, 0]).toArray()); // [[5, 6], [1, 2]]
   */
  gather(rows: Tensor | ArrayLike<number>): Tensor;

  // assign.ts

  /**
   * Replaces the numbers in place. Tensors made from it before keep theirs.
   *
   * @throws ShapeError when the shape is another one
   * @example
   * const w = tensor([1, 2], { keepGradient: true });
   * w.multiply(w).sum().backward();
   * w.assign(w.subtract(w.gradient.multiply(0.1)));
   * console.log(w.toArray()); // [0.8, 1.6] (about)
   */
  assign(values: Tensor): void;

  /**
   * The same numbers as a constant: no gradient flows back through it.
   *
   * @example
   * const w = tensor([3], { keepGradient: true });
   * w.multiply(w.detach()).sum().backward();
   * console.log(w.gradient.toArray()); // [3] (not [6])
   */
  detach(): Tensor;
}
