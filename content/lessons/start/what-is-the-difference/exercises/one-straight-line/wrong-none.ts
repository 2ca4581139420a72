// Fewer than a coin gets right?
const answer = 0;
