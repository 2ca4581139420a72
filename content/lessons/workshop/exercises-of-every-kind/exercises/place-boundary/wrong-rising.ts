// points on the wrong side
const answer = { x1: 1, y1: 2, x2: 6, y2: 7 };
