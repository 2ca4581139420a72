const answer = { x1: 1, y1: 8, x2: 7, y2: 1 };
