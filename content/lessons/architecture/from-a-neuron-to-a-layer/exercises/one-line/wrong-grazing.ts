// points on the wrong side, of 24
const answer = { x1: 0.85, y1: 1, x2: 1, y2: 0.85 };
