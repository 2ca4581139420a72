// You gave the inputs a bias
const answer = INPUTS + INPUTS * WIDTH + WIDTH + (LAYERS - 1) * (WIDTH * WIDTH + WIDTH) + 2 * WIDTH + 2;
