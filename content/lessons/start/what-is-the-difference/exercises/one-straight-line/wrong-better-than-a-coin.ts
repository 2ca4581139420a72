// It does worse than that
const answer = 65;
