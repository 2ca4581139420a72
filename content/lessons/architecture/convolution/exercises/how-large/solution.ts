const answer = Math.floor((SIDE + 2 * PADDING - KERNEL) / STRIDE) + 1;
