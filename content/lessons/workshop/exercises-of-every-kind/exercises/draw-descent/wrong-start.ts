// Before the first step
const answer = [5, 3, 1, 0.6, 0.2, 0.1];
