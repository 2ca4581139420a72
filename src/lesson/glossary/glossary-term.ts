/** Milliseconds that the pointer rests before a meaning opens, and may be away before it closes. */
const rest = 200;

/**
 * Opens the meaning of a term under the resting pointer and the keyboard's focus, and closes it when
 * they leave. A click keeps it open. Escape, and a click elsewhere, close it as they do any popover.
 */
class GlossaryTerm extends HTMLElement {
  #timer = 0;
  /** Open, and not by a click. */
  #passing = false;

  connectedCallback(): void {
    const button = this.querySelector("button");
    const meaning = this.querySelector<HTMLElement>("[popover]");
    if (!button || !meaning) return;
    const show = () => {
      // Nothing that was opened on purpose is closed for it.
      if (document.querySelector(":popover-open:not(.meaning)") || isOpen(meaning)) return;
      meaning.showPopover({ source: button });
      this.#passing = true;
    };
    const hide = () => {
      if (this.#passing && !this.contains(document.activeElement)) meaning.hidePopover();
    };
    this.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType !== "touch") this.#soon(show);
    });
    this.addEventListener("pointerleave", () => this.#soon(hide));
    this.addEventListener("focusout", () => this.#soon(hide));
    button.addEventListener("focus", ({ relatedTarget }) => {
      const returns = relatedTarget instanceof Node && meaning.contains(relatedTarget);
      if (!returns && button.matches(":focus-visible")) show();
    });
    button.addEventListener("click", (event) => {
      if (this.#passing) event.preventDefault();
      this.#passing = false;
    });
    meaning.addEventListener("toggle", ({ newState }) => {
      if (newState === "closed") this.#passing = false;
    });
  }

  #soon(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, rest);
  }
}

const isOpen = (meaning: HTMLElement) => meaning.matches(":popover-open");

customElements.define("glossary-term", GlossaryTerm);
