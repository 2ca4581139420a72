// That is without the padding
const answer = Math.floor((SIDE - KERNEL) / STRIDE) + 1;
