const answer = { x1: 0.4, y1: 0.1, x2: 0.1, y2: 0.4 };
