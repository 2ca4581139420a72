const answer = INPUTS * WIDTH + WIDTH + (LAYERS - 1) * (WIDTH * WIDTH + WIDTH) + 2 * WIDTH + 2;
