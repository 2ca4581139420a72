import type { Locator, Page } from "@playwright/test";

/** A place within an element, from its left and top, as shares of it. */
export async function spot(
  element: Locator,
  x: number,
  y: number,
): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not to be seen.");
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

export async function drag(page: Page, ...way: { x: number; y: number }[]): Promise<void> {
  for (const [index, { x, y }] of way.entries()) {
    await page.mouse.move(x, y, { steps: 4 });
    if (index === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

/** As `drag`, with a finger. */
export async function swipe(page: Page, ...way: { x: number; y: number }[]): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  for (const [index, point] of way.entries()) {
    const type = index === 0 ? "touchStart" : "touchMove";
    await touch.send("Input.dispatchTouchEvent", { type, touchPoints: [point] });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // A tap so soon after it would be taken for a part of it.
  await page.waitForTimeout(400);
}
