const answer = [100, 60, 20, 7, 3, 1];
