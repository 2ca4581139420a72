const answer = 50;
