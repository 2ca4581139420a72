import { element, type Markup, toDom } from "../notebook/outputs/markup.ts";
import { renderOutput } from "../notebook/outputs/render-output.ts";
import type { CheckOutcome } from "./run-check.ts";

const words = { passed: "Passed", missed: "Not yet", unready: "Not checked" };

/**
 * Where the verdict stands, and below it what the check draws; empties both. They keep their room until
 * whoever calls takes the least height away, when there is another verdict: nothing below moves twice.
 */
export function verdictPlaces(place: HTMLElement): { verdict: HTMLElement; outputs: HTMLElement } {
  place.style.minHeight = `${place.offsetHeight}px`;
  const verdict = document.createElement("div");
  const outputs = document.createElement("div");
  outputs.className = "cell-outputs";
  place.replaceChildren(verdict, outputs);
  return { verdict, outputs };
}

/** Shows what came of a check: what held, what was expected and found, what the code threw. */
export function showVerdict(place: HTMLElement, { state, sentence, checks, error }: CheckOutcome) {
  const parts: Markup[] = [
    element(
      "p",
      { class: `verdict-line verdict-${state}` },
      element("strong", {}, words[state]),
      " ",
      sentence,
    ),
  ];
  if (checks.length > 0) parts.push(renderOutput({ kind: "verdict", checks: [...checks] }));
  if (error) parts.push(renderOutput(error));
  place.replaceChildren(...parts.map((part) => toDom(part)));
}
