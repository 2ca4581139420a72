// That would be a coin
const answer = 0.5;
