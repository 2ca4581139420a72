import { expect, test } from "vitest";
import { nearestPages } from "./nearest-pages.ts";

const pages = [
  "lessons/start/what-is-the-difference/",
  "lessons/start/how-a-network-learns/",
  "lessons/architecture/convolution/",
  "glossary/",
  "reference/losses/",
].map((path) => ({ path, title: path }));
const nearest = (asked: string) => nearestPages(asked, pages).map(({ path }) => path);

test("a slip in an address still leads to its page", () => {
  expect(nearest("lessons/start/how-a-netwrok-learns")[0]).toBe(
    "lessons/start/how-a-network-learns/",
  );
  expect(nearest("Glosary")).toEqual(["glossary/"]);
  expect(nearest("reference/loss.html")[0]).toBe("reference/losses/");
});

test("a lesson is found where another chapter has it, or none is named", () => {
  expect(nearest("lessons/performance/convolution/")[0]).toBe("lessons/architecture/convolution/");
  expect(nearest("convolution")).toEqual(["lessons/architecture/convolution/"]);
});

test("what is like nothing is offered nothing", () => {
  expect(nearest("wp-login.php")).toEqual([]);
  expect(nearest("")).toEqual([]);
  expect(nearest("<script>")).toEqual([]);
});
