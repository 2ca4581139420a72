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
}
