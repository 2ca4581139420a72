// It goes through the middle
const answer = { x1: 0.1, y1: 0.1, x2: 0.9, y2: 0.9 };
