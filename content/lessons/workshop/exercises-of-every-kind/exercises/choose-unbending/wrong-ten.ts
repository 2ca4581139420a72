// Nothing bends
const answer = "all ten";
