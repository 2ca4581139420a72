import { elsewhere, photograph, specimens, test } from "./photographer.ts";

test.skip(elsewhere !== "", elsewhere);

test("words, and what stands beside them", async ({ page }) => {
  await page.goto(specimens);
  const prose = page.locator(".prose");
  const guesses = prose.locator("lesson-guess");
  await guesses.first().getByText("The deep one").click();
  await guesses.first().locator("summary").click();
  await photograph(page, {
    "lesson-bar": page.locator("lesson-bar"),
    title: page.locator("h1"),
    list: prose.locator("ul").first(),
    "table-in-text": prose.locator("table").first(),
    quotation: prose.locator("blockquote"),
    formula: prose.locator(".katex-display"),
    "code-in-text": prose.locator("pre", { hasText: "Code that is no cell" }),
    note: prose.locator(".note"),
    "try-it": prose.locator(".try-it"),
    "guess-made": guesses.first(),
    "guess-closed": guesses.nth(1),
    "earlier-questions": prose.locator(".earlier-title"),
    learned: prose.locator(".learned"),
    sources: prose.locator(".sources"),
    colophon: page.locator(".colophon"),
  });
});

test("a term and what it means", async ({ page }) => {
  await page.goto(specimens);
  const term = page.locator("glossary-term").first();
  await term.getByRole("button").click();
  await photograph(page, { meaning: term.locator(".meaning") });
});

test("questions, before and after they are answered", async ({ page }) => {
  await page.goto("./lessons/workshop/questions-asked/");
  const [right, wrong] = ["bias", "rate"].map((id) => page.locator(`#question-${id}`));
  if (!right || !wrong) return;
  await right.getByLabel("It moves the place").check();
  await wrong.getByLabel("It stays as it was").check();
  await photograph(page, {
    "question-right": right.locator(".question-state"),
    "question-wrong": wrong,
  });
});

test("figures", async ({ page }) => {
  await page.goto(specimens);
  const drawn = {
    networks: ".side-by-side",
    neuron: ".neuron",
    graph: ".graph",
    scales: ".scales",
    "layer-stack": ".layer-stack",
    hourglass: ".hourglass",
    unrolled: ".unrolled",
    folding: ".folding",
    convolution: ".convolution",
    shapes: ".shapes",
  };
  const figures = Object.entries(drawn).map(([name, inside]) => [
    `figure-${name}`,
    page.locator(".prose > figure.figure").filter({ has: page.locator(inside) }),
  ]);
  await photograph(page, {
    ...Object.fromEntries(figures),
    differences: page.locator("figure.differences"),
  });
});
