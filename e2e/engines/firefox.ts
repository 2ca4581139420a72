import puppeteer from "puppeteer-core";
import type { Engine } from "./engine.ts";
import { findProgram } from "./find-program.ts";

/** Firefox over WebDriver BiDi, which it speaks by itself; undefined where it is not installed. */
export async function openFirefox(): Promise<Engine | undefined> {
  const executablePath = findProgram("firefox-esr") ?? findProgram("firefox");
  if (executablePath === undefined) return undefined;
  const browser = await puppeteer.launch({ browser: "firefox", executablePath });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    version: await browser.version(),
    async open(address) {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    async click(selector) {
      await page.locator(selector).click();
    },
    type: (text) => page.keyboard.type(text),
    async control(key) {
      await page.keyboard.down("Control");
      await page.keyboard.press(key as "a");
      await page.keyboard.up("Control");
    },
    close: () => browser.close(),
  };
}
