// It goes through the middle
const answer = { x1: 0.5, y1: 0, x2: 0.5, y2: 1 };
