import { knownSession, onPageChange, pageCells } from "./page-cells.ts";

/** The quiet row of buttons for a whole lesson, above its first words. */
export class LessonBar extends HTMLElement {
  #undo: (() => Promise<void>) | undefined;

  connectedCallback(): void {
    for (const order of ["all", "stale", "restart"] as const) {
      this.#button(order).addEventListener("click", () => void this.#order(order));
    }
    this.#button("reset").addEventListener("click", () => this.#dialog.showModal());
    this.#button("undo").addEventListener("click", () => void this.#undo?.());
    this.#button("keys").addEventListener("click", () => {
      void import("../keys/keys-sheet.ts").then(({ showKeys }) => showKeys());
    });
    this.#dialog.addEventListener("close", () => {
      if (this.#dialog.returnValue === "reset") void this.#reset();
      this.#dialog.returnValue = "";
    });
    onPageChange(() => void this.#update());
    void this.#update();
  }

  async #order(order: "all" | "stale" | "restart"): Promise<void> {
    const button = this.#button(order);
    const hadFocus = button === document.activeElement;
    button.disabled = true;
    this.#say(order === "restart" ? "Restarting …" : "Running …");
    const { lessonOrders } = await import("./lesson-orders.ts");
    this.#say(await lessonOrders[order]());
    button.disabled = false;
    await this.#update();
    if (hadFocus && document.activeElement === document.body) {
      (button.hidden ? this.#button("all") : button).focus();
    }
  }

  /** Takes all edits away; they come back with Undo until the page is left. */
  async #reset(): Promise<void> {
    const { resetLesson } = await import("./reset-lesson.ts");
    const { sentence, undo } = await resetLesson();
    this.#undo =
      undo &&
      (async () => {
        this.#undo = undefined;
        this.#say(await undo());
        await this.#update();
        this.#button("reset").focus();
      });
    this.#say(sentence);
    await this.#update();
    this.#button(undo ? "undo" : "reset").focus();
  }

  async #update(): Promise<void> {
    const edited = pageCells().filter(({ isEdited, isOwn }) => isEdited || isOwn).length;
    const stale = (await knownSession())?.stale().length ?? 0;
    const reset = this.#button("reset");
    reset.hidden = edited === 0;
    this.#button("undo").hidden = this.#undo === undefined || edited > 0;
    const button = this.#button("stale");
    button.hidden = stale === 0 && !button.disabled;
    button.textContent = `Run what is out of date (${stale})`;
  }

  #say(sentence: string): void {
    const place = this.querySelector(".lesson-bar-state");
    if (place) place.textContent = sentence;
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  #button(order: string): HTMLButtonElement {
    return this.querySelector(`button[data-order=${order}]`) as HTMLButtonElement;
  }
}
