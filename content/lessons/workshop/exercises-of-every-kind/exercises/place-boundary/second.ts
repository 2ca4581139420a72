const answer = { x1: 6.5, y1: 1.5, x2: 2, y2: 7 };
