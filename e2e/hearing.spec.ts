import { expect, type Page, test } from "@playwright/test";
import { Cell, lesson, openLesson } from "./cell.ts";
import { Exercise } from "./exercise.ts";

/** What was said last, when nothing else was being said. */
const said = (page: Page, words: RegExp) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeAttached();

test("a page is heard in order: the way past its head, title, text, what comes next, its foot", async ({
  page,
}) => {
  await page.goto(lesson);
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to content":
      - /url: "#_top"
    - banner:
      - link "Hidden Layers"
      - link "Playground"
      - button "Contents"
      - button "Search"
      - combobox "Select theme"
    - navigation "On this page":
      - heading "On this page" [level=2]
      - list
    - main:
      - paragraph: Start
      - heading "What is the difference?" [level=1]
      - paragraph: /^Two networks/
      - group "All cells of this lesson":
        - button "Run all"
        - button "Restart"
        - button "Keys"
      - heading "Two networks of one size" [level=2]
      - heading "The race" [level=2]
      - region "What you have seen":
        - heading "What you have seen" [level=2]
      - region "Sources":
        - heading "Sources" [level=2]
      - complementary "Take it along"
      - navigation "Neighbouring lessons":
        - link /^Next.*How a network learns/
    - contentinfo:
      - paragraph:
        - link "Your work"
        - link "Sources and credits"
  `);
});

test("a cell is heard with its code, its buttons and what it shows: idle, running, done, failed", async ({
  page,
}) => {
  await openLesson(page);
  const cell = new Cell(page, "spiral");
  await expect(cell.place).toMatchAriaSnapshot(`
    - region "Cell spiral":
      - /children: equal
      - code: /import \\{ spiral \\}/
      - button "Run cell spiral"
      - button "Edit cell spiral"
      - group
      - figure "The points to learn":
        - list:
          - listitem: class 0
          - listitem: class 1
        - 'img "Points: The points to learn"'
        - paragraph: "400 points: 200 of class 0 and 200 of class 1."
        - group: Table
        - paragraph:
          - text: Save as
          - button "Save The points to learn as PNG": PNG
          - button "Save The points to learn as CSV": CSV
      - button "Add a cell below spiral"
  `);
  await cell.menu.press("Enter");
  await expect(cell.place).toMatchAriaSnapshot(`
    - region "Cell spiral":
      - group:
        - button "Run the cells above"
        - button "Add a cell below"
        - button "Format the code"
  `);
  await page.keyboard.press("Escape");

  await cell.write("let count = 0; for (let i = 0; i < 1e12; i++) count += 1;");
  await cell.run.click();
  await expect(cell.pause).toBeVisible();
  await expect(cell.place).toMatchAriaSnapshot(`
    - region "Cell spiral":
      - code:
        - textbox /Code of cell spiral\\. Escape leaves the editor/
      - button "Pause cell spiral"
      - button "Stop cell spiral"
      - button "Reset cell spiral"
      - progressbar "Progress of cell spiral"
      - text: /Running/
  `);
  await said(page, /^Cell spiral runs\.$/);
  await cell.stop.click();
  await said(page, /^Cell spiral: Stopped after .* What it computed is kept\.$/);

  await cell.write("console.log('six');\nmissing();");
  expect(await cell.runToEnd()).toMatch(/^Failed/);
  await said(page, /^Cell spiral: Failed after/);
  await expect(cell.place).toMatchAriaSnapshot(`
    - region "Cell spiral":
      - button "Run cell spiral"
      - text: /Failed after/
      - paragraph:
        - strong: ReferenceError
        - text: line 2
      - paragraph: /missing/
  `);

  const networks = new Cell(page, "networks");
  await networks.write('import { show } from "notebook";\nshow("six", 6);');
  expect(await networks.runToEnd()).toMatch(/^Done/);
  await said(page, /^Cell networks: Done in .*\.$/);
  await expect(networks.place).toMatchAriaSnapshot(`
    - region "Cell networks":
      - button "Run cell networks"
      - text: /Done in/
      - paragraph: six 6
      - button "Add a cell below networks"
  `);
});

test("an exercise and its verdict, a guess and a question are heard with names and roles", async ({
  page,
}) => {
  await page.goto(lesson);
  const exercise = new Exercise(page, "count-the-weights");
  await expect(exercise.place).toMatchAriaSnapshot(`
    - 'group "Exercise: write it yourself Count the weights"':
      - 'heading "Exercise: write it yourself Count the weights" [level=3]'
      - paragraph
      - region "Your code for “Count the weights”":
        - code
        - button "Run cell count-the-weights"
        - button "Edit cell count-the-weights"
      - button "Check “Count the weights”"
      - group: Hint 1
      - group: Show a solution
  `);
  await exercise.checked("Not yet");
  await said(page, /^Not yet\..* Expected .* Found /);
  await expect(exercise.place).toMatchAriaSnapshot(`
    - group:
      - button "Check “Count the weights”"
      - paragraph:
        - strong: Not yet
      - list:
        - listitem:
          - text: /^Not yet/
          - term: Expected
          - definition
          - term: Found
          - definition
      - group: Hint 1
  `);
  const guess = page.locator("lesson-guess").first();
  await guess.getByRole("radio", { name: "The deep one" }).check();
  await expect(guess).toMatchAriaSnapshot(`
    - group "Guess first Same size, same points, same number of steps. Which one knows the spiral better at the end?":
      - 'radio "The wide one: 179 units can draw more than 16 can"'
      - radio "The deep one" [checked]
      - 'radio "They end up about the same: they are the same size"'
    - group: See what happens
  `);
  const question = page.locator("lesson-question").first();
  await question.getByRole("radio").first().check();
  await expect(question).toMatchAriaSnapshot(`
    - group /Two networks have equally many weights/:
      - radio [checked]
      - radio
      - radio
      - status: Not that one. The answer is below.
    - group:
      - text: The answer, and why
      - paragraph
  `);
});
