// Those are the multiply-adds
const answer = INPUTS * WIDTH + (LAYERS - 1) * WIDTH * WIDTH + 2 * WIDTH;
