// The output is a layer, too
const answer = INPUTS * WIDTH + WIDTH + (LAYERS - 1) * (WIDTH * WIDTH + WIDTH);
