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
    const button = this.querySelector<HTMLElement>("[role=button]");
    const meaning = this.querySelector<HTMLElement>("[popover]");
    if (!button || !meaning) return;
    const isOpen = () => meaning.matches(":popover-open");
    const open = () => meaning.showPopover({ source: button });
    const show = () => {
      // Nothing that was opened on purpose is closed for it.
      if (document.querySelector(":popover-open:not(.meaning)") || isOpen()) return;
      open();
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
    // A press closes it, like one elsewhere does, before the click is told.
    let wasKept = false;
    button.addEventListener("pointerdown", () => {
      wasKept = isOpen() && !this.#passing;
    });
    button.addEventListener("keydown", (event) => {
      wasKept = false;
      if (event.key !== " ") return;
      event.preventDefault();
      button.click();
    });
    button.addEventListener("click", (event) => {
      event.preventDefault();
      if (wasKept || (isOpen() && !this.#passing)) meaning.hidePopover();
      else if (!isOpen()) open();
      this.#passing = false;
    });
    button.ariaExpanded = "false";
    meaning.addEventListener("toggle", ({ newState }) => {
      button.ariaExpanded = String(newState === "open");
      if (newState === "closed") this.#passing = false;
    });
  }

  #soon(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, rest);
  }
}

customElements.define("glossary-term", GlossaryTerm);
