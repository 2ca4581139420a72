// Even without learning
const answer = 0;
