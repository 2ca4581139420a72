/** Where drawing takes longer, the rest waits for the next frame, and the page answers between. */
const budgetMilliseconds = 12;

const waiting = new Set<() => void>();
let frame = 0;

/** Draws in one of the next frames, in the order of asking; who asks twice meanwhile draws once. */
export function drawSoon(draw: () => void): void {
  waiting.add(draw);
  if (frame === 0) frame = requestAnimationFrame(drawFrame);
}

/** Takes back what was asked for. */
export function drawNoMore(draw: () => void): void {
  waiting.delete(draw);
}

function drawFrame(): void {
  const end = performance.now() + budgetMilliseconds;
  frame = 0;
  try {
    for (const draw of waiting) {
      waiting.delete(draw);
      draw();
      if (performance.now() >= end) break;
    }
  } finally {
    if (waiting.size > 0 && frame === 0) frame = requestAnimationFrame(drawFrame);
  }
}
