const answer = 47;
