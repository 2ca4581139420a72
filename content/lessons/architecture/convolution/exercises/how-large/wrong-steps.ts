// These are the steps.
const answer = Math.floor((SIDE + 2 * PADDING - KERNEL) / STRIDE);
