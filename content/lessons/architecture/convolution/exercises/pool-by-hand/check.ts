import { maxPool2d, normal, tensor } from "hidden-layers";
import { expect } from "exercise";

const example = [
  [1, 2, 5, 0],
  [3, 4, 0, 6],
  [0, 1, 2, 2],
  [1, 0, 2, 3],
];
expect(maxPool(example, 2))
  .mistake([[4, 5, 6], [4, 4, 6], [1, 2, 3]], "Your windows overlap. They lie side by side: the next one begins `size` further on.")
  .mistake([[2.5, 2.75], [0.5, 2.25]], "That is the mean of each window. Max pooling keeps the largest number.")
  .mistake([[10, 11], [2, 9]], "That is the sum of each window. Max pooling keeps the largest number.")
  .equal([[4, 6], [1, 3]], "windows of 2 by 2 in a map of 4 by 4");
expect(maxPool([[-3, -1], [-2, -5]], 2))
  .mistake([[0]], "No number of this window is as large as 0. Your search for the largest begins too high.")
  .equal([[-1]], "a window in which all numbers are below zero");

for (const [height, width, size] of [[6, 9, 3], [5, 7, 2], [8, 4, 4], [3, 5, 1]]) {
  const numbers = Array.from({ length: height * width }, () => normal());
  const map = tensor(numbers, { shape: [height, width] });
  const theirs = maxPool2d(size)(map.reshape([1, height, width, 1]));
  const pooled = maxPool(map.toArray() as number[][], size);
  expect(tensor(pooled)).near(
    theirs.reshape([theirs.shape[1], theirs.shape[2]]),
    `windows of ${size} by ${size} in a random map of ${height} by ${width}`,
  );
}
