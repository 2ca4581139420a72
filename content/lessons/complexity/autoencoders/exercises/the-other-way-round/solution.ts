const answer = 0.99;
