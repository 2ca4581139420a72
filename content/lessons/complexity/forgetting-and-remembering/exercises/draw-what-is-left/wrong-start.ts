// One step before the end there are 100
const answer = [50, 30, 20, 10, 5, 0];
