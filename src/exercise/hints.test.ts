import { expect, test } from "vitest";
import { offerHints } from "./hints.ts";

class FakeHint extends EventTarget {
  hidden = false;
  open = false;

  toggle(): void {
    this.open = !this.open;
    this.dispatchEvent(new Event("toggle"));
  }
}

function exercise(count: number) {
  const hints = Array.from({ length: count }, () => new FakeHint());
  const opened: number[] = [];
  const element = { querySelectorAll: () => hints } as unknown as HTMLElement;
  offerHints(element, (number) => opened.push(number));
  return { hints, opened, hidden: () => hints.map(({ hidden }) => hidden) };
}

test("hints are offered one at a time, each after the one before was opened", () => {
  const { hints, opened, hidden } = exercise(3);
  expect(hidden()).toEqual([false, true, true]);
  hints[0]?.toggle();
  expect(hidden()).toEqual([false, false, true]);
  hints[0]?.toggle();
  expect(hidden()).toEqual([false, false, true]);
  hints[1]?.toggle();
  hints[2]?.toggle();
  expect(opened).toEqual([1, 2, 3]);
});

test("an exercise may have none", () => {
  expect(exercise(0).opened).toEqual([]);
});
