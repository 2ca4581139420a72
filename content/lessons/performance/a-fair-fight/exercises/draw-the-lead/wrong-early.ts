// With 30 digits
const answer = [12, 9, 5, 3];
