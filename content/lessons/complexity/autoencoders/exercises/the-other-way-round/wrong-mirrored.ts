// You mirrored the other direction
const answer = 0.65;
