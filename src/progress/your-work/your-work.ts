import { keeping, onceKept } from "../../keeping/load.ts";
import { saveFile } from "../../notebook/outputs/save-file.ts";
import { forgetAll } from "./forget-all.ts";
import { largestFile, readWorkFile, tooLarge, writeWorkFile } from "./work-file.ts";
import { isEmpty, newsInWords, workInWords } from "./work-in-words.ts";

/** What is kept, and what can be done with it: take it out, take it in, forget it. */
export class YourWork extends HTMLElement {
  connectedCallback(): void {
    this.#button("export").addEventListener("click", () => void this.#export());
    this.#button("import").addEventListener("click", () => this.#input.click());
    this.#input.addEventListener("change", () => void this.#import());
    this.#button("forget").addEventListener("click", () => this.#dialog.showModal());
    this.#dialog.addEventListener("close", () => {
      if (this.#dialog.returnValue === "forget") void this.#forget();
      this.#dialog.returnValue = "";
    });
    void this.#watch();
  }

  async #watch(): Promise<void> {
    const { store } = await onceKept();
    store.onChange(() => void this.#show());
    await this.#show();
  }

  async #show(): Promise<void> {
    const { store } = await keeping();
    // Where it can't be read, the page has said so.
    const work = await store.everything().catch(() => undefined);
    if (!work) return;
    const lines = isEmpty(work) ? ["Nothing yet."] : workInWords(work);
    const items = lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    });
    this.querySelector("ul")?.replaceChildren(...items);
  }

  async #export(): Promise<void> {
    await this.#attempt(async () => {
      const { store } = await keeping();
      const work = await store.everything();
      const now = Date.now();
      const day = new Date(now).toISOString().slice(0, 10);
      const text = writeWorkFile(work, now);
      const name = `hidden-layers-your-work-${day}.json`;
      saveFile(name, new Blob([text], { type: "application/json" }));
      return `Exported as ${name}. It holds all your work; keep it where you keep what is yours.`;
    });
  }

  async #import(): Promise<void> {
    const [file] = this.#input.files ?? [];
    if (!file) return;
    await this.#attempt(async () => {
      if (file.size > largestFile) throw tooLarge(file.size);
      const incoming = readWorkFile(await file.text());
      const { store } = await keeping();
      const news = newsInWords(await store.everything(), incoming);
      await store.add(incoming);
      return news;
    });
    // The same file may be chosen again.
    this.#input.value = "";
  }

  async #forget(): Promise<void> {
    await this.#attempt(async () => {
      await forgetAll();
      return "Forgotten: this browser keeps nothing of yours now.";
    });
  }

  async #attempt(act: () => Promise<string>): Promise<void> {
    const state = this.querySelector<HTMLElement>("[role=status]");
    if (!state) return;
    try {
      state.textContent = await act();
      delete state.dataset["failed"];
    } catch (error) {
      state.textContent = error instanceof Error ? error.message : String(error);
      state.dataset["failed"] = "";
    }
    await this.#show();
  }

  get #input(): HTMLInputElement {
    return this.querySelector("input[type=file]") as HTMLInputElement;
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  #button(order: string): HTMLButtonElement {
    return this.querySelector(`button[data-order=${order}]`) as HTMLButtonElement;
  }
}

customElements.define("your-work", YourWork);
