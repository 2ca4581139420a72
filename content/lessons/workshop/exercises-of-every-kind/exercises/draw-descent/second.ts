const answer = [8.8, 4, 2, 0.5, 0, 0];
