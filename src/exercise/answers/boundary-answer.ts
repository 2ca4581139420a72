import { announce } from "../../notebook/cell/announce.ts";
import { AnswerElement, answerOf, codeOf } from "./answer-element.ts";
import { Plot, rounded, type Span, type Spot, within } from "./plot.ts";

const moves: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** A straight line among points, by two places that it goes through. */
export class BoundaryAnswer extends AnswerElement {
  #ends: Spot[] = [];
  #isPlaced = false;
  #plot: Plot | undefined;
  #line: SVGElement | undefined;
  #handles: SVGElement[] = [];

  get source(): string | undefined {
    const [one, other] = this.#ends;
    if (!this.#isPlaced || !one || !other) return undefined;
    const ends = { x1: one.x, y1: one.y, x2: other.x, y2: other.y };
    return codeOf(Object.fromEntries(Object.entries(ends).map(([k, v]) => [k, rounded(v)])));
  }

  get lack(): string {
    return "Place the line first.";
  }

  restore(source: string): void {
    const answer = answerOf(source) as Record<string, number> | undefined;
    const numbers = ["x1", "y1", "x2", "y2"].map((name) => answer?.[name] ?? Number.NaN);
    if (!numbers.every(Number.isFinite)) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
    this.#put(0, { x: x1, y: y1 });
    this.#put(1, { x: x2, y: y2 });
    this.#show();
  }

  protected open(): void {
    const svg = this.querySelector<SVGSVGElement>("svg.map-plot");
    if (!svg) return;
    const [x, y] = JSON.parse(this.dataset["spans"] ?? "[]") as [Span, Span];
    const plot = new Plot(svg, x, y);
    this.#plot = plot;
    svg.setAttribute("role", "group");
    const middle = (y.from + y.to) / 2;
    this.#ends = [0.2, 0.8].map((part) => ({ x: x.from + part * (x.to - x.from), y: middle }));
    const frame = plot.add("svg", { class: "plot-frame" });
    this.#line = plot.add("line", { class: "plot-line" });
    frame.append(this.#line);
    this.#handles = ["First", "Second"].map((word, index) => {
      const handle = plot.handle({
        role: "application",
        "aria-roledescription": "handle",
        "aria-label": `${word} place the line goes through. Arrow keys move it.`,
      });
      handle.addEventListener("keydown", (event) => this.#key(event as KeyboardEvent, index));
      this.#drag(handle, index);
      return handle;
    });
    this.#show();
  }

  #key(event: KeyboardEvent, index: number): void {
    const move = moves[event.key];
    const { x, y } = this.#plot ?? {};
    const end = this.#ends[index];
    if (!move || !x || !y || !end || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const stride = event.shiftKey ? 0.1 : 0.02;
    this.#put(index, {
      x: end.x + move.x * stride * (x.to - x.from),
      y: end.y + move.y * stride * (y.to - y.from),
    });
    this.#show();
    announce(this.#spoken(index));
    this.changed();
  }

  #drag(handle: SVGElement, index: number): void {
    let isHeld = false;
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      handle.focus({ preventScroll: true });
      isHeld = true;
    });
    handle.addEventListener("pointermove", (event) => {
      if (!isHeld || !this.#plot) return;
      this.#put(index, this.#plot.at(event));
      this.#show();
    });
    for (const type of ["pointerup", "pointercancel"] as const) {
      handle.addEventListener(type, () => {
        if (isHeld && this.#isPlaced) this.changed();
        isHeld = false;
      });
    }
  }

  #put(index: number, { x, y }: Spot): void {
    if (!this.#plot) return;
    this.#ends[index] = { x: within(this.#plot.x, x), y: within(this.#plot.y, y) };
    this.#isPlaced = true;
  }

  #show(): void {
    const [one, other] = this.#ends;
    const plot = this.#plot;
    if (!one || !other || !plot) return;
    for (const [index, handle] of this.#handles.entries()) {
      const end = this.#ends[index];
      if (end) plot.putHandle(handle, end.x, end.y);
    }
    const from = plot.place(one.x, one.y);
    const to = plot.place(other.x, other.y);
    // It has no ends: it goes on, out of the plot.
    const far = 200 / Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
    const [dx, dy] = [(to.x - from.x) * far, (to.y - from.y) * far];
    for (const [name, value] of Object.entries({
      x1: from.x - dx,
      y1: from.y - dy,
      x2: to.x + dx,
      y2: to.y + dy,
    })) {
      this.#line?.setAttribute(name, `${value}%`);
    }
    this.classList.toggle("is-drawn", this.#isPlaced);
  }

  #spoken(index: number): string {
    const { x = "x", y = "y" } = this.dataset;
    const end = this.#ends[index];
    return `${x} ${rounded(end?.x ?? 0)}, ${y} ${rounded(end?.y ?? 0)}`;
  }
}
