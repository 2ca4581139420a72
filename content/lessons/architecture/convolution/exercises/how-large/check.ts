import { conv2d, zeros } from "hidden-layers";
import { expect } from "exercise";

const layer = conv2d(1, 1, { size: KERNEL, stride: STRIDE, padding: PADDING });
const [, rows] = layer(zeros([1, SIDE, SIDE, 1])).shape;
const room = SIDE + 2 * PADDING - KERNEL;

expect(answer)
  .mistake(Math.floor(room / STRIDE), "These are the steps. The place before the first step counts, too.")
  .mistake(
    Math.floor((SIDE - KERNEL) / STRIDE) + 1,
    "That is without the padding, which adds rows at the top and at the bottom.",
  )
  .mistake(room / STRIDE + 1, "A step that does not fit is not taken: round down.")
  .mistake(
    SIDE + 2 * PADDING - KERNEL + 1,
    "That is with a stride of 1. Here the kernel goes on by more.",
  )
  .equal(rows, "the rows of the map");
