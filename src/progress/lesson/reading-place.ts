import { onceKept } from "../../keeping/load.ts";
import { whenIdle } from "../when-idle.ts";

/**
 * Keeps how far a lesson is read, from the reader's first sign on, and offers to go on there. It
 * stands before the lesson's text; `[data-lesson-end]` stands after it.
 */
export class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const signs = ["scroll", "pointerdown", "keydown"];
    const begin = ({ target }: Event) => {
      // Whoever only asks for the new edition is not to load what is late of this one: in Chromium
      // such requests can keep the old edition in its place.
      if (target instanceof Element && target.closest(".new-edition")) return;
      for (const sign of signs) removeEventListener(sign, begin);
      void import("./record-reading.ts").then(({ recordReading }) => recordReading(this.#lesson));
    };
    for (const sign of signs) addEventListener(sign, begin, { passive: true });
    void this.#restore();
  }

  async #restore(): Promise<void> {
    await whenIdle();
    await onceKept();
    const { restoreLesson } = await import("./restore-lesson.ts");
    await restoreLesson(this, this.#lesson);
  }

  get #lesson(): string {
    return this.dataset["lesson"] ?? "";
  }
}

customElements.define("reading-place", ReadingPlace);
