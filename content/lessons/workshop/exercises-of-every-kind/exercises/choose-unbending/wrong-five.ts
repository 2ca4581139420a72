// Multiply the matrices
const answer = "five";
