// A straight line would lose the same amount
const answer = [100, 89, 67, 44, 22, 0];
