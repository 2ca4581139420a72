import { expect, it } from "vitest";
import { loadTable, type Measured, putBetweenMarks } from "./load-report.ts";

const measured: Measured = {
  connections: 1000,
  duration: 2,
  "2xx": 8000,
  non2xx: 1,
  errors: 2,
  timeouts: 2,
  latency: { p50: 3, p99: 40 },
  throughput: { total: 16_000_000 },
};

it("tells answers a second, and counts what was lost once", () => {
  expect(loadTable([{ name: "the front page", measured }]).split("\n")).toEqual([
    "| Asked for | at once | answers a second | half within | 99 % within | sent each | lost |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    "| the front page | 1000 | 4,000 | 3 ms | 40 ms | 2.0 kB | 3 of 8,003 |",
  ]);
});

it("puts a table in place of the one before", () => {
  const text = "Before.\n<!-- load -->\nold\n<!-- end of load -->\nAfter.";
  const once = putBetweenMarks(text, "new");
  expect(once).toBe("Before.\n<!-- load -->\n\nnew\n\n<!-- end of load -->\nAfter.");
  expect(putBetweenMarks(once, "new")).toBe(once);
  expect(() => putBetweenMarks("no marks", "new")).toThrow("no place");
});
