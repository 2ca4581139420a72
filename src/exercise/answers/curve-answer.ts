import { AnswerElement, answerOf, codeOf } from "./answer-element.ts";
import { Plot, rounded, type Span, type Spot, within } from "./plot.ts";

/** A step of a key, as a share of the whole height. */
const strides: Record<string, number> = {
  ArrowUp: 0.02,
  ArrowRight: 0.02,
  ArrowDown: -0.02,
  ArrowLeft: -0.02,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A curve through points at fixed places, drawn by pointer, or point by point with keys. */
export class CurveAnswer extends AnswerElement {
  #values: number[] = [];
  #isDrawn = false;
  #plot: Plot | undefined;
  #handles: SVGElement[] = [];

  get source(): string | undefined {
    return this.#isDrawn ? codeOf(this.#values.map(rounded)) : undefined;
  }

  get lack(): string {
    return "Draw the curve first.";
  }

  restore(source: string): void {
    const values = answerOf(source);
    if (!Array.isArray(values) || values.length !== this.#points.length) return;
    if (!values.every((value) => Number.isFinite(value))) return;
    this.#values = values.map((value) => within(this.#y, value));
    this.#isDrawn = true;
    this.#show();
  }

  protected open(): void {
    const svg = this.querySelector("svg");
    if (!svg) return;
    const points = this.#points;
    const ends = { from: points[0] ?? 0, to: points.at(-1) ?? 1 };
    const plot = new Plot(svg, ends, this.#y);
    this.#plot = plot;
    this.#values = points.map(() => (this.#y.from + this.#y.to) / 2);
    svg.setAttribute("role", "group");
    const { x = "x", y = "y" } = this.dataset;
    for (let line = 1; line < points.length; line++) plot.add("line", { class: "plot-line" });
    this.#handles = points.map((point, index) => {
      const handle = plot.handle({
        role: "slider",
        "aria-label": `${y} at ${x} ${point}`,
        "aria-orientation": "vertical",
        "aria-valuemin": this.#y.from,
        "aria-valuemax": this.#y.to,
      });
      handle.addEventListener("keydown", (event) => this.#key(event, index));
      return handle;
    });
    this.#draw(svg, plot);
    this.#show();
  }

  #key(event: KeyboardEvent, index: number): void {
    const stride = strides[event.key];
    if (stride === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { from, to } = this.#y;
    this.#set(index, (this.#values[index] ?? 0) + stride * (to - from));
    this.#show();
    this.changed();
  }

  #draw(svg: SVGSVGElement, plot: Plot): void {
    let last: Spot | undefined;
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      svg.setPointerCapture(event.pointerId);
      last = plot.at(event);
      const index = this.#nearest(last.x);
      this.#set(index, last.y);
      this.#handles[index]?.focus({ preventScroll: true });
      this.#show();
    });
    svg.addEventListener("pointermove", (event) => {
      if (!last) return;
      const now = plot.at(event);
      this.#pass(last, now);
      last = now;
      this.#show();
    });
    for (const type of ["pointerup", "pointercancel"] as const) {
      svg.addEventListener(type, () => {
        if (!last) return;
        last = undefined;
        this.changed();
      });
    }
  }

  /** A stroke sets the points it passes, and the one it ends at. */
  #pass(from: Spot, to: Spot): void {
    for (const [index, point] of this.#points.entries()) {
      const part = (point - from.x) / (to.x - from.x);
      if (part >= 0 && part <= 1) this.#set(index, from.y + part * (to.y - from.y));
    }
    const points = this.#points;
    const nearest = this.#nearest(to.x);
    const away = Math.abs((points[nearest] ?? 0) - to.x);
    if (away < 0.02 * ((points.at(-1) ?? 1) - (points[0] ?? 0))) this.#set(nearest, to.y);
  }

  #nearest(x: number): number {
    const away = this.#points.map((point) => Math.abs(point - x));
    return away.indexOf(Math.min(...away));
  }

  #set(index: number, value: number): void {
    this.#values[index] = within(this.#y, value);
    this.#isDrawn = true;
  }

  #show(): void {
    this.classList.toggle("is-drawn", this.#isDrawn);
    const places = this.#points.map((point, index) => {
      const value = this.#values[index] ?? 0;
      const handle = this.#handles[index];
      if (handle) this.#plot?.putHandle(handle, point, value);
      handle?.setAttribute("aria-valuenow", String(rounded(value)));
      handle?.setAttribute("aria-valuetext", `${this.dataset["y"]} ${rounded(value)}`);
      return this.#plot?.place(point, value) ?? { x: 0, y: 0 };
    });
    for (const [index, line] of this.querySelectorAll(".plot-line").entries()) {
      const [start, end] = [places[index], places[index + 1]];
      line.setAttribute("x1", `${start?.x}%`);
      line.setAttribute("y1", `${start?.y}%`);
      line.setAttribute("x2", `${end?.x}%`);
      line.setAttribute("y2", `${end?.y}%`);
    }
  }

  get #points(): number[] {
    return JSON.parse(this.dataset["points"] ?? "[]");
  }

  get #y(): Span {
    return { from: Number(this.dataset["from"]), to: Number(this.dataset["to"]) };
  }
}
