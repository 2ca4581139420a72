// With 1,000 digits
const answer = [0, 0, 0, 0];
