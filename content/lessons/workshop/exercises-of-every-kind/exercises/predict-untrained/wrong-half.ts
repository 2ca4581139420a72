// That is for two classes.
const answer = 0.5;
