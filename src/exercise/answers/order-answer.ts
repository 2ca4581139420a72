import { announce } from "../../notebook/cell/announce.ts";
import { depths, programOf } from "../line-order.ts";
import { AnswerElement } from "./answer-element.ts";
import { dragLines } from "./drag-lines.ts";

type Step = "up" | "down" | "out" | "in";

const keys: Record<string, Step> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Delete: "out",
  Backspace: "out",
  Insert: "in",
};

/** Lines of a program, moved by buttons, by keys, and by dragging. */
export class OrderAnswer extends AnswerElement {
  #isMoved = false;

  get source(): string | undefined {
    return this.#isMoved ? programOf(this.#program.map(textOf)) : undefined;
  }

  get lack(): string {
    return "Move the lines first.";
  }

  restore(source: string): void {
    const wanted = source.split("\n").map((line) => line.trim());
    const rest = this.#lines;
    const found = wanted.map((text) => {
      const at = rest.findIndex((line) => textOf(line) === text);
      return at < 0 ? undefined : rest.splice(at, 1)[0];
    });
    const others = this.#list("out");
    if (found.includes(undefined) || (rest.length > 0 && !others)) return;
    this.#list("in")?.append(...(found as Element[]));
    others?.append(...rest);
    this.#isMoved = true;
    this.#show();
  }

  protected open(): void {
    this.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest<HTMLElement>("button[data-step]");
      const line = button?.closest("li");
      if (button && line) this.#step(line, button.dataset["step"] as Step, button);
    });
    this.addEventListener("keydown", (event) => {
      const line = event.target as HTMLElement;
      const step = keys[event.key];
      if (!step || line.localName !== "li" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.#step(line, step, line);
    });
    dragLines(this, {
      dragged: () => this.#show(),
      dropped: (line) => this.#moved(line),
    });
    this.#show();
  }

  #step(line: HTMLElement, step: Step, focused: HTMLElement): void {
    const isIn = line.parentElement === this.#list("in");
    const at = this.#program.indexOf(line);
    switch (step) {
      case "up":
        line.previousElementSibling?.before(line);
        break;
      case "down":
        line.nextElementSibling?.after(line);
        break;
      case "out":
        if (isIn) this.#list("out")?.append(line);
        break;
      case "in":
        if (!isIn) this.#list("in")?.append(line);
        break;
    }
    focused.focus();
    const stays = at === this.#program.indexOf(line) && isIn;
    if (!stays || step === "in") this.#moved(line);
    else announce(step === "up" ? "It is the first line." : "It is the last line.");
  }

  #moved(line: HTMLElement): void {
    this.#isMoved = true;
    this.#show();
    const program = this.#program;
    const at = program.indexOf(line);
    announce(
      at < 0 ? "Left out." : `Line ${at + 1} of ${program.length}, ${nestedText(depthOf(line))}.`,
    );
    this.changed();
  }

  /** Indents the lines, and names what each button does now. */
  #show(): void {
    const program = this.#program;
    const deep = depths(program.map(textOf));
    for (const line of this.#lines) {
      const at = program.indexOf(line);
      line.dataset["depth"] = String(Math.min(6, deep[at] ?? 0));
      const button = line.querySelector<HTMLElement>("[data-step=out], [data-step=in]");
      if (!button) continue;
      button.dataset["step"] = at < 0 ? "in" : "out";
      const word = button.querySelector("[data-word]");
      if (word) word.textContent = at < 0 ? "Put this line in" : "Leave this line out";
    }
  }

  get #program(): HTMLElement[] {
    return [...(this.#list("in")?.children ?? [])] as HTMLElement[];
  }

  get #lines(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("li")];
  }

  #list(part: "in" | "out"): HTMLElement | null {
    return this.querySelector(`[data-lines="${part}"]`);
  }
}

const textOf = (line: Element) => line.querySelector("code")?.textContent?.trim() ?? "";

const depthOf = (line: HTMLElement) => Number(line.dataset["depth"]);

const nestedText = (depth: number) =>
  depth === 0 ? "not nested" : depth === 1 ? "nested once" : `nested ${depth} deep`;
