// round down
const answer = (SIDE + 2 * PADDING - KERNEL) / STRIDE + 1;
