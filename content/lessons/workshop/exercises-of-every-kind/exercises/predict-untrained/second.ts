const answer = 0.12;
