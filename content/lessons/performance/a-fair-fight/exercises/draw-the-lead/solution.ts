const answer = [0, 5, 5, 5];
