const answer = "one";
