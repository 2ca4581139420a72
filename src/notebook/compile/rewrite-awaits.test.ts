import { expect, test } from "vitest";
import { CellContext } from "./testing/cell-context.ts";

test("a cell can wait anywhere in an expression", async () => {
  const context = new CellContext();
  await context.run(`const same = async (x) => x;
const found = [(await same(2)) ** 3 + 2 ** await same(2), await (await same(same))(1), await (0, same(4))];
const inner = { value: await same({ deep: await same(5) }.deep) };
for (const each of await same([6])) found.push(await same(each), inner.value);`);
  expect(context.value("found")).toEqual([12, 1, 4, 6, 5]);
});

test("what a cell waits for can fail, and be caught", async () => {
  const context = new CellContext();
  await context.run(`let caught;
try { await Promise.reject(new Error("no")); } catch (error) { caught = error.message; }`);
  expect(context.value("caught")).toBe("no");
  await expect(context.run("await Promise.reject(new Error('again'))")).rejects.toThrow("again");
});
