const pauseMilliseconds = 300;

const holding = new Map([
  ["compositionstart", true],
  ["compositionend", false],
  ["pointerdown", true],
  ["pointerup", false],
  ["pointercancel", false],
]);

/** Watches who writes in an area, and gives a function that waits until that person pauses. */
export function watchPauses(area: HTMLElement): () => Promise<void> {
  let last = performance.now();
  let isHeld = false;
  for (const type of ["keydown", "input", ...holding.keys()]) {
    area.addEventListener(type, () => {
      last = performance.now();
      isHeld = holding.get(type) ?? isHeld;
      // A selection that is drawn may end anywhere.
      if (type === "pointerdown") {
        addEventListener("pointerup", () => (isHeld = false), { once: true, capture: true });
      }
    });
  }
  return async () => {
    for (;;) {
      const left = isHeld ? pauseMilliseconds : last + pauseMilliseconds - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  };
}
