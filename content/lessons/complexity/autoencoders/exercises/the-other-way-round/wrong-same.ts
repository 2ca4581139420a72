// That is what it was the first time
const answer = 0.35;
