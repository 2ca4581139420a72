// It stands upright
const answer = { x1: 3.75, y1: 2, x2: 3.75, y2: 7 };
