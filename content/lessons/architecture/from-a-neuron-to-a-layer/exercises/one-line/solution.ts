const answer = { x1: 0.3, y1: 1.1, x2: 1.1, y2: 0.3 };
