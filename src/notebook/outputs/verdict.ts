import type { CheckResult, VerdictOutput } from "../protocol/verdict.ts";
import { element, type Markup } from "./markup.ts";

/** What was checked, line by line; the one that did not hold says what was expected and found. */
export function renderVerdict({ checks }: VerdictOutput): Markup {
  return element("ul", { class: "output output-verdict" }, ...checks.map(renderCheck));
}

function renderCheck({ what, held, expected, found, mistake }: CheckResult): Markup {
  const word = element("span", { class: "visually-hidden" }, held ? "Right: " : "Not yet: ");
  if (held) return element("li", { class: "check-held" }, word, what);
  const pairs = [
    ["Expected", expected],
    ["Found", found],
  ].flatMap(([name = "", text]) =>
    text === undefined ? [] : [element("dt", {}, name), element("dd", {}, text)],
  );
  return element(
    "li",
    { class: "check-missed" },
    word,
    mistake ?? what,
    pairs.length > 0 ? element("dl", {}, ...pairs) : undefined,
  );
}
