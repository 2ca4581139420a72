// That is with a stride of 1.
const answer = SIDE + 2 * PADDING - KERNEL + 1;
