const answer = [1, 4, 6, 6];
