const answer = 0.96;
