import { bookRegistration, keepBook } from "./keep-book.ts";
import { stateOf } from "./orders.ts";

const lookAgainMilliseconds = { whole: 3000, partial: 500 };

/** Says whether the book is on this device, how much it takes there, and fetches it on request. */
export class BookCopy extends HTMLElement {
  #said = "";
  #failure = "";

  connectedCallback(): void {
    this.#button.addEventListener("click", () => void this.#fetch());
    void this.#watch();
  }

  async #watch(): Promise<void> {
    while (this.isConnected) {
      const isWhole = await this.#show();
      const pause = lookAgainMilliseconds[isWhole || document.hidden ? "whole" : "partial"];
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Gives whether nothing is missing. */
  async #show(): Promise<boolean> {
    const registration = await bookRegistration();
    const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
    const state = worker && (await stateOf(worker));
    const isComing = worker?.state === "installing";
    this.#offerButton(navigator.serviceWorker && !state?.isWhole && !isComing);
    if (!navigator.serviceWorker) {
      this.#say(
        "This browser keeps no pages here: it needs a secure connection for that, and often a window that is not private.",
      );
    } else if (!state) {
      this.#say(this.#failure || "The book is not on this device yet.");
    } else if (state.isWhole) {
      const what = state.hasEditor ? "The whole book, with its editor," : "The whole book";
      this.#say(`${what} is on this device: ${megabytes(state.bytes)} MB.`);
    } else {
      const [held, all] = [state.heldBytes, state.bytes].map(megabytes);
      this.#say(
        `${this.#failure} A part of the book is on this device: ${held} of ${all} MB.`.trim(),
      );
    }
    return state?.isWhole ?? false;
  }

  #offerButton(isOffered: boolean): void {
    const button = this.#button;
    // A keyboard is not to lose its place.
    if (!isOffered && document.activeElement === button) this.#state.focus();
    button.hidden = !isOffered;
  }

  async #fetch(): Promise<void> {
    this.#failure = "";
    try {
      await keepBook({ isAsked: true });
    } catch {
      this.#failure =
        "The book could not be fetched. Is there a connection, and room on this device?";
      await this.#show();
    }
  }

  #say(sentence: string): void {
    if (sentence === this.#said) return;
    this.#said = sentence;
    this.#state.textContent = sentence;
  }

  get #state(): HTMLElement {
    return this.querySelector(".book-state") as HTMLElement;
  }

  get #button(): HTMLButtonElement {
    return this.querySelector("button") as HTMLButtonElement;
  }
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

customElements.define("book-copy", BookCopy);
