// You have gone from hidden layer to hidden layer once too often
const answer = INPUTS * WIDTH + WIDTH + LAYERS * (WIDTH * WIDTH + WIDTH) + 2 * WIDTH + 2;
