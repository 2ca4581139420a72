import { expect, test } from "@playwright/test";
import { Exercise, exercises } from "./exercise.ts";

test("lines are put in order by mouse and keyboard, and are so after a reload", async ({
  page,
}) => {
  await page.goto(exercises);
  const order = new Exercise(page, "order-descent");
  await order.place.scrollIntoViewIfNeeded();
  await order.check.click();
  await expect(order.state).toHaveText("Move the lines first.");

  const wrong = order.line("weight +=");
  const box = await wrong.locator("code").boundingBox();
  const below = await order.place.locator("[data-lines=out]").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((below?.x ?? 0) + 20, (below?.y ?? 0) + 10, { steps: 5 });
  await page.mouse.up();
  await expect(order.lines).toHaveCount(7);
  await expect(wrong).toBeFocused();
  await wrong.getByRole("button", { name: "Put this line in" }).click();
  await expect(order.lines).toHaveCount(8);

  await order.orderByKeys(["let weight", "for (", "predicted =", "error =", "slope =", "+="]);
  await order.line("weight -=").focus();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("status").filter({ hasText: "Left out." })).toBeAttached();
  await order.checked("That step goes uphill");

  await order.line("weight +=").getByRole("button", { name: "Leave this line out" }).click();
  const right = order.line("weight -=");
  await right.getByRole("button", { name: "Put this line in" }).click();
  await right.getByRole("button", { name: "Move this line up" }).press("Enter");
  await order.checked("Passed");

  await page.reload();
  await order.place.scrollIntoViewIfNeeded();
  await expect(order.state).toHaveText(/^You passed this on \d+ \w+ \d{4}\.$/);
  await expect(order.lines.nth(5)).toContainText("weight -=");
  await expect(order.lines).toHaveCount(7);
  await expect(order.place.getByText("Go further")).toBeVisible();
});
