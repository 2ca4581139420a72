const answer = 0.1;
