const answer = [100, 50, 15, 5, 1, 0];
