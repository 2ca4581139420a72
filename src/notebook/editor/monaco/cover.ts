import type { CodeBox } from "../code-box.ts";

/**
 * An element that lies exactly over the static code's box, inside its border. The static code stays
 * where it is, unseen, and is kept as high as what lies on it.
 */
export class Cover {
  readonly element = document.createElement("div");
  readonly #box: CodeBox;
  readonly #border: { horizontal: number; vertical: number };
  readonly #spare: number;
  readonly #tabIndex: string | null;
  readonly #resized: ResizeObserver;

  /** Calls back with the size to fill, now and whenever it changes. */
  constructor(box: CodeBox, onResize: (width: number, height: number) => void) {
    const { pre, code } = box;
    this.#box = box;
    const style = getComputedStyle(pre);
    const sum = (...names: ("paddingTop" | "paddingBottom" | Border)[]) =>
      names.reduce((total, name) => total + Number.parseFloat(style[name]), 0);
    this.#border = {
      horizontal: sum("borderLeftWidth", "borderRightWidth"),
      vertical: sum("borderTopWidth", "borderBottomWidth"),
    };
    const filled = this.#border.vertical + sum("paddingTop", "paddingBottom");
    // The room a scroll bar takes below wide code.
    const unfilled = pre.getBoundingClientRect().height - filled;
    this.#spare = Math.max(0, unfilled - code.getBoundingClientRect().height);
    this.#tabIndex = pre.getAttribute("tabindex");
    this.element.className = "cell-editor not-content";
    this.#resized = new ResizeObserver(() => onResize(...this.#lay()));
  }

  /** Lies down. The element may be filled before, while it is not on the page. */
  begin(contentHeight: number): void {
    const { pre } = this.#box;
    pre.removeAttribute("tabindex");
    pre.ariaHidden = "true";
    pre.classList.add("cell-covered");
    this.fit(contentHeight);
    pre.after(this.element);
    this.#lay();
    this.#resized.observe(pre);
  }

  /** Makes the box as high as its content has become. */
  fit(contentHeight: number): void {
    const { style } = this.#box.pre;
    style.boxSizing = "border-box";
    style.overflow = "hidden";
    style.height = `${contentHeight + this.#spare + this.#border.vertical}px`;
  }

  end(): void {
    const { pre } = this.#box;
    this.#resized.disconnect();
    this.element.remove();
    pre.classList.remove("cell-covered");
    pre.style.removeProperty("height");
    pre.style.removeProperty("box-sizing");
    pre.style.removeProperty("overflow");
    pre.ariaHidden = null;
    if (this.#tabIndex !== null) pre.setAttribute("tabindex", this.#tabIndex);
  }

  #lay(): [width: number, height: number] {
    const { pre } = this.#box;
    const inside = pre.getBoundingClientRect();
    const width = inside.width - this.#border.horizontal;
    const height = inside.height - this.#border.vertical;
    const { style } = this.element;
    const outside = this.element.offsetParent?.getBoundingClientRect();
    if (outside) {
      const parent = this.element.offsetParent as HTMLElement;
      style.left = `${inside.left + pre.clientLeft - outside.left - parent.clientLeft}px`;
      style.top = `${inside.top + pre.clientTop - outside.top - parent.clientTop}px`;
    }
    style.width = `${width}px`;
    style.height = `${height}px`;
    return [width, height];
  }
}

type Border = `border${"Top" | "Right" | "Bottom" | "Left"}Width`;
