// That is how the saying goes
const answer = [-12, -6, 2, 8];
