import type { Attributes } from "../../notebook/outputs/markup.ts";
import { element, toDom } from "../../notebook/outputs/markup.ts";

/** From one edge of a plot to the other. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Values in both directions, or places in per cent. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A plot that is in the page already, by the values at its edges. */
export class Plot {
  readonly svg: SVGSVGElement;
  readonly x: Span;
  readonly y: Span;

  constructor(svg: SVGSVGElement, x: Span, y: Span) {
    this.svg = svg;
    this.x = x;
    this.y = y;
  }

  /** The values where a pointer is, within the plot. */
  at({ clientX, clientY }: MouseEvent): Spot {
    const { left, top, width, height } = this.svg.getBoundingClientRect();
    return {
      x: within(this.x, valueAt(this.x, (clientX - left) / width)),
      y: within(this.y, valueAt(this.y, 1 - (clientY - top) / height)),
    };
  }

  /** Where values are, in per cent of the plot from its left and from its top. */
  place(x: number, y: number): Spot {
    return { x: 100 * share(this.x, x), y: 100 * (1 - share(this.y, y)) };
  }

  add(tag: string, attributes: Attributes): SVGElement {
    const node = toDom(element(tag, attributes), true) as SVGElement;
    this.svg.append(node);
    return node;
  }

  /** Something to take hold of, large enough for a finger. */
  handle(attributes: Attributes): SVGElement {
    const group = this.add("g", { class: "plot-handle", tabindex: 0, ...attributes });
    for (const [look, r] of [
      ["plot-reach", 22],
      ["plot-knob", 8],
    ] as const) {
      group.append(toDom(element("circle", { class: look, r }), true));
    }
    return group;
  }

  putHandle(handle: SVGElement, x: number, y: number): void {
    const place = this.place(x, y);
    for (const circle of handle.children) {
      circle.setAttribute("cx", `${place.x}%`);
      circle.setAttribute("cy", `${place.y}%`);
    }
  }
}

const share = ({ from, to }: Span, value: number) => (value - from) / (to - from);
const valueAt = ({ from, to }: Span, part: number) => from + part * (to - from);

export const within = ({ from, to }: Span, value: number) => Math.min(to, Math.max(from, value));

/** A value with no more digits than can be meant. */
export const rounded = (value: number) => Number(value.toPrecision(4));
