import { onceKept } from "../../keeping/load.ts";
import { quotedLessons, showKeptResults } from "../lesson/show-kept-results.ts";
import { whenIdle } from "../when-idle.ts";
import { ownCount, type Quoted } from "./own-count.ts";

/** The table of differences: says how many of its numbers are the reader's own, and lets it be taken along. */
export class DifferencesTable extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-order]")) {
      button.addEventListener("click", () => void this.#take(button.dataset["order"] ?? ""));
    }
    this.#count();
    void this.#watch();
  }

  async #watch(): Promise<void> {
    await whenIdle();
    const { store } = await onceKept();
    store.onChange(() => void this.#show());
    await this.#show();
  }

  async #show(): Promise<void> {
    // What can't be read was said on the page.
    for (const lesson of quotedLessons(this)) await showKeptResults(lesson).catch(() => {});
    this.#count();
  }

  #count(): void {
    const numbers = Array.from(
      this.querySelectorAll<HTMLElement>(".result[data-lesson]"),
      (place): Quoted => ({
        lesson: place.dataset["lessonTitle"] ?? "",
        isOwn: place.querySelector(".result-own") !== null,
      }),
    );
    const place = this.querySelector(".own-count");
    const sentence = ownCount(numbers);
    if (place && place.textContent !== sentence) place.textContent = sentence;
  }

  async #take(order: string): Promise<void> {
    const { takeTable } = await import("./take-table.ts");
    const news = this.querySelector(".differences-news");
    const said = await takeTable(this, order);
    if (news) news.textContent = said;
  }
}

customElements.define("differences-table", DifferencesTable);
