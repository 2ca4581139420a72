import { announce } from "../notebook/cell/announce.ts";
import { pageCells } from "../notebook/cell/page-cells.ts";

/** What puts cells into the playground, and takes them all along as a link. */
class PlaygroundTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-order]") : null;
      const order = button?.dataset["order"];
      if (button && (order === "add" || order === "use" || order === "link")) {
        void this.#obey(order, button).catch((error: Error) => this.#say(error.message));
      }
    });
  }

  async #obey(order: "add" | "use" | "link", button: HTMLElement): Promise<void> {
    this.#say("");
    if (order === "link") return this.#copyLink();
    const { addCell, addCells } = await import("../notebook/cell/own-cells.ts");
    if (order === "add") await addCell(pageCells().at(-1));
    else await addCells(codeOf(button));
  }

  async #copyLink(): Promise<void> {
    const sources = pageCells().map(({ source }) => source);
    if (sources.length === 0) return this.#say("There is no cell to share yet.");
    const { encodeSharedCells } = await import("../notebook/cell/shared-code.ts");
    const link = new URL(await encodeSharedCells(sources), location.href).href;
    const cells = sources.length === 1 ? "the cell" : `all ${sources.length} cells`;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(`Copied a link to ${cells}. Nothing of it runs by itself where it is opened.`);
    } catch {
      history.replaceState(null, "", link);
      this.#say(`The link to ${cells} is in the address bar.`);
    }
  }

  #say(sentence: string): void {
    const place = this.querySelector(".playground-state");
    if (place) place.textContent = sentence;
    if (sentence) announce(sentence);
  }
}

/** The cells of the item of a list in which a button stands. */
const codeOf = (button: HTMLElement): string[] =>
  Array.from(button.closest("li")?.querySelectorAll("pre") ?? [], (pre) => pre.textContent);

customElements.define("playground-tools", PlaygroundTools);
