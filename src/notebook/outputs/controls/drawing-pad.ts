import { inkOf } from "./ink-of.ts";

interface PadListener {
  /** The drawing after a stroke has ended, or nothing after it was cleared. */
  drawn(ink: Float32Array | undefined): void;
  say(words: string): void;
}

type Point = [x: number, y: number];

const cells = 28;
const moves: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A square to draw on, with a pen that mouse, finger and keys move. */
export class DrawingPad {
  readonly #canvas: HTMLCanvasElement;
  readonly #listener: PadListener;
  #strokes: Point[][] = [];
  /** The pen of a reader who draws with keys, in cells of the pad. */
  #pen: Point = [14, 14];
  #isDown = false;
  #hasFocus = false;

  constructor(canvas: HTMLCanvasElement, listener: PadListener) {
    this.#canvas = canvas;
    this.#listener = listener;
    canvas.addEventListener("pointerdown", (event) => this.#press(event));
    canvas.addEventListener("pointermove", (event) => this.#drag(event));
    for (const type of ["pointerup", "pointercancel"] as const) {
      canvas.addEventListener(type, (event) => this.#release(event));
    }
    canvas.addEventListener("keydown", (event) => this.#key(event));
    for (const type of ["focus", "blur"] as const) {
      canvas.addEventListener(type, () => {
        this.#hasFocus = type === "focus" && canvas.matches(":focus-visible");
        this.#paint();
      });
    }
    this.#paint();
  }

  clear(): void {
    this.#strokes = [];
    this.#isDown = false;
    this.#paint();
    this.#listener.drawn(undefined);
    this.#listener.say("Cleared.");
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#strokes.push([this.#at(event)]);
    this.#paint();
  }

  #drag(event: PointerEvent): void {
    if (!this.#canvas.hasPointerCapture(event.pointerId)) return;
    for (const each of event.getCoalescedEvents?.() ?? [event]) {
      this.#strokes.at(-1)?.push(this.#at(each));
    }
    this.#paint();
  }

  #release(event: PointerEvent): void {
    if (!this.#canvas.hasPointerCapture(event.pointerId)) return;
    this.#canvas.releasePointerCapture(event.pointerId);
    this.#listener.drawn(inkOf(this.#strokes));
  }

  #at({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    if (move) this.#move(move);
    else if (event.key === " ") this.#turn();
    else if (event.key === "Delete" || event.key === "Backspace") this.clear();
    else return;
    event.preventDefault();
    this.#hasFocus = true;
    this.#paint();
  }

  #move([across, down]: Point): void {
    const [x, y] = this.#pen;
    const within = (value: number) => Math.min(cells - 1, Math.max(0, value));
    this.#pen = [within(x + across), within(y + down)];
    if (this.#isDown) this.#strokes.at(-1)?.push(this.#penAt());
    this.#listener.say(`Column ${this.#pen[0] + 1}, row ${this.#pen[1] + 1}.`);
  }

  #turn(): void {
    this.#isDown = !this.#isDown;
    this.#listener.say(this.#isDown ? "Pen down." : "Pen up.");
    if (this.#isDown) this.#strokes.push([this.#penAt()]);
    else this.#listener.drawn(inkOf(this.#strokes));
  }

  #penAt = (): Point => [(this.#pen[0] + 0.5) / cells, (this.#pen[1] + 0.5) / cells];

  #paint(): void {
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    const { width, height } = this.#canvas;
    context.clearRect(0, 0, width, height);
    context.strokeStyle = getComputedStyle(this.#canvas).color;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.lineWidth = width / 12;
    for (const stroke of this.#strokes) {
      const [first] = stroke;
      if (!first) continue;
      context.beginPath();
      context.moveTo(first[0] * width, first[1] * height);
      for (const [x, y] of stroke) context.lineTo(x * width, y * height);
      context.stroke();
    }
    if (!this.#hasFocus) return;
    const [x, y] = this.#penAt();
    context.lineWidth = this.#isDown ? 4 : 2;
    context.strokeRect(x * width - 6, y * height - 6, 12, 12);
  }
}
