let answer = 0;
for (let top = 0; top + KERNEL <= SIDE + 2 * PADDING; top += STRIDE) answer++;
