import type { Answer } from "./answer.ts";

/** Shows the reader's own code beside the solution, whenever that is opened. */
export function compareWithSolution(exercise: HTMLElement, answer: Answer | null): void {
  const solution = exercise.querySelector<HTMLDetailsElement>(".exercise-solution");
  const theirs = solution?.querySelector(".exercise-code");
  if (!solution || !theirs || !answer) return;
  solution.addEventListener("toggle", async () => {
    if (!solution.open || answer.source === undefined) return;
    const { writeLines } = await import("../notebook/editor/colours/write-lines.ts");
    let own = solution.querySelector(".exercise-own");
    if (!own) {
      own = theirs.cloneNode(true) as Element;
      own.classList.add("exercise-own");
      const label = own.querySelector(".exercise-code-label");
      if (label) label.textContent = "Yours";
      const pair = document.createElement("div");
      pair.className = "exercise-pair";
      theirs.replaceWith(pair);
      pair.append(own, theirs);
    }
    const code = own.querySelector<HTMLElement>("pre code");
    if (code) writeLines(code, answer.source);
  });
}
