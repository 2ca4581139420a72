// A straight line
const answer = [9, 7.2, 5.4, 3.6, 1.8, 0];
