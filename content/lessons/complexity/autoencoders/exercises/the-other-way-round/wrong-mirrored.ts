// That is too low; it may be the other direction, mirrored
const answer = 0.65;
