// That is what most people draw
const answer = [100, 95, 80, 65, 55, 45];
