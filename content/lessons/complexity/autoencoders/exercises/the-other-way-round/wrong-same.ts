// Below a coin's 0.5, as the first time
const answer = 0.35;
