import type { CellEditor } from "../editor/index.ts";
import type { Outputs } from "../outputs/live.ts";
import type { CellStatus } from "../plan/index.ts";
import type { InputValue } from "../protocol/inputs.ts";
import type { ErrorOutput, MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";
import type { CellView, Ended, Session } from "../session/session.ts";
import { announce } from "./announce.ts";
import { CellDraft } from "./cell-draft.ts";
import { olderDraft } from "./older-draft.ts";
import { showOwnResult } from "./own-results.ts";
import { duration, progressText } from "./progress-text.ts";
import { staleText } from "./stale-text.ts";

/** All cells of the page, in order. */
export const pageCells = () => [...document.querySelectorAll<NotebookCell>("notebook-cell")];

let session: Promise<Session> | undefined;
const openSession = () => {
  session ??= import("../session/session.ts").then(({ Session }) => new Session(pageCells()));
  return session;
};

/**
 * A cell of a lesson: its static code and recorded outputs are in the page already; this brings its
 * buttons to life and loads the editor, the compiler and the library only when they are asked for.
 */
export class NotebookCell extends HTMLElement implements CellView {
  source = "";
  #original = "";
  #recorded: Node[] = [];
  #editor: Promise<CellEditor> | undefined;
  #outputs: Outputs | undefined;
  #draft: CellDraft | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #inputs: Record<string, InputValue> = {};
  #progress: { done: number; total: number } | undefined;

  connectedCallback(): void {
    if (this.#original !== "") return;
    this.#original = this.#code.textContent;
    this.source = this.#original;
    this.#recorded = [...this.#place("outputs").childNodes];
    for (const action of ["run", "stop", "end", "edit", "reset"] as const) {
      this.#button(action).addEventListener("click", () => this[action]());
    }
    this.addEventListener("keydown", (event) => this.#pressed(event));
    this.#draft = new CellDraft(this.lesson, this.name, this.#original, () =>
      this.#state("This browser keeps no edits: copy what you want to keep before you leave."),
    );
    addEventListener("pagehide", () => this.#draft?.keepNow());
    void this.#restoreDraft();
  }

  get name(): string {
    return this.dataset["name"] ?? "";
  }

  get lesson(): string {
    return this.dataset["lesson"] ?? "";
  }

  get inputs(): Readonly<Record<string, InputValue>> {
    return this.#inputs;
  }

  /** Runs this cell, after the earlier ones it needs. */
  async run({ goOn = false } = {}): Promise<void> {
    this.#draft?.keepNow();
    this.#button("run").disabled = true;
    this.dataset["state"] = "starting";
    this.#state("Starting …");
    try {
      const running = (await openSession()).run(this.name);
      if (goOn) this.#next()?.focusRun();
      await running;
    } catch (error) {
      this.dataset["state"] = "failed";
      this.#state(`This cell can't run here: ${error instanceof Error ? error.message : error}`);
    }
    this.#button("run").disabled = false;
  }

  /** Ends the run at the next checkpoint, or with the worker where there is none. */
  async stop(): Promise<void> {
    (await openSession()).stop();
  }

  async end(): Promise<void> {
    (await openSession()).end();
  }

  async edit(): Promise<void> {
    const button = this.#button("edit");
    button.disabled = true;
    this.#editor ??= this.#openEditor();
    try {
      (await this.#editor).focus();
      button.hidden = true;
    } catch (error) {
      this.#editor = undefined;
      this.#state(
        `The editor could not be loaded: ${error instanceof Error ? error.message : error}`,
      );
    }
    button.disabled = false;
  }

  /** Brings the author's text and recorded outputs back. */
  async reset(): Promise<void> {
    await this.#replace(this.#original);
    this.#draft?.keepNow();
    this.#outputs?.clear();
    this.#outputs = undefined;
    this.#inputs = {};
    this.#place("outputs").replaceChildren(...this.#recorded);
    this.#state("Back to the original.");
    announce(`Cell ${this.name} is back to its original.`);
    this.focusRun();
  }

  focusRun(): void {
    this.#button("run").focus();
    this.scrollIntoView({ block: "nearest" });
  }

  began(): void {
    this.#progress = undefined;
    this.#mark([]);
    this.#button("run").hidden = true;
    this.#button("stop").hidden = false;
    this.dataset["state"] = "running";
    const start = performance.now();
    const tell = () => {
      const elapsed = performance.now() - start;
      this.#state(progressText(elapsed, this.#progress));
    };
    tell();
    this.#clock = setInterval(tell, 200);
    announce(`Cell ${this.name} runs.`);
  }

  async openOutputs(): Promise<Outputs> {
    const { openOutputs } = await import("../outputs/live.ts");
    this.#outputs?.close();
    this.#outputs = openOutputs(this.#place("outputs"), {
      given: (label, value) => {
        this.#inputs[label] = value;
        void this.run();
      },
      refused: (message) => this.#state(message),
    });
    return this.#outputs;
  }

  progressed(progress: { done: number; total: number }): void {
    this.#progress = progress;
    const bar = this.#bar.querySelector("progress");
    if (!bar) return;
    bar.hidden = false;
    bar.max = progress.total;
    bar.value = progress.done;
  }

  /** A result with a name is put beside the recorded one wherever the text quotes it. */
  resulted(result: ValueOutput | MeasuredOutput): void {
    showOwnResult(this.name, result);
  }

  /** Marks the line of its own text where a run went wrong. */
  failedAt({ cell, line, message }: ErrorOutput): void {
    if (cell === undefined && line !== undefined) this.#mark([{ line, message }]);
  }

  offerEnd(): void {
    this.#button("end").hidden = false;
    this.#state("Stopping at the next step of its loop …");
  }

  ended({ outcome, milliseconds, message }: Ended): void {
    clearInterval(this.#clock);
    const bar = this.#bar.querySelector("progress");
    if (bar) bar.hidden = true;
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#button("stop").hidden = true;
    this.#button("end").hidden = true;
    this.#button("run").hidden = false;
    if (hadFocus) this.#button("run").focus();
    this.dataset["state"] = outcome;
    const after = duration(milliseconds);
    const text = {
      done: `Done in ${after}.`,
      failed: `Failed after ${after}.`,
      partial: `Stopped after ${after}. What it computed is kept.`,
      lost: `Ended after ${after}.`,
      blocked: "Did not run.",
    }[outcome];
    const whole = message ? `${text} ${message}` : text;
    this.#state(whole);
    announce(`Cell ${this.name}: ${whole}`);
  }

  /** Says why this cell's outputs no longer follow from the code above. */
  standing(status: CellStatus): void {
    const state = this.dataset["state"];
    // What ended the worker has said so already.
    if (state === undefined || ["starting", "running", "lost"].includes(state)) return;
    if (status.status === "stale") {
      this.#state(staleText(this.name, status.because));
      this.dataset["state"] = "stale";
    }
  }

  async #openEditor(): Promise<CellEditor> {
    const { openEditor } = await import("../editor/index.ts");
    return openEditor(this.#place("code"), {
      cell: this.name,
      cells: pageCells().map(({ name, source }) => ({ name, source })),
      label: `Code of cell ${this.name}`,
      onChange: (source) => this.#changed(source),
      onRun: (goOn) => void this.run({ goOn }),
      onLeave: () => this.focusRun(),
    });
  }

  #changed(source: string): void {
    if (source === this.source) return;
    this.source = source;
    this.#showEdited();
    this.#draft?.keepSoon(source);
    void session?.then((open) => open.edited());
  }

  /** Puts a text in place of the static code: at once plain, then in its colours. */
  #write(source: string): void {
    const code = this.#code;
    const colours = import("../editor/colours/write-lines.ts");
    void colours.then(({ writeLines }) => {
      if (code.textContent === source) writeLines(code, source);
    });
    code.textContent = source;
  }

  #mark(problems: { line: number; message: string }[]): void {
    void this.#editor?.then((editor) => editor.mark(problems));
  }

  #showEdited(): void {
    const edited = this.source !== this.#original;
    this.#button("reset").hidden = !edited;
    this.toggleAttribute("data-edited", edited);
  }

  /** Puts another text into the editor or the static code, as if the reader had written it. */
  async #replace(source: string): Promise<void> {
    const editor = await this.#editor;
    if (editor) editor.replace(source);
    else this.#write(source);
    this.#changed(source);
  }

  async #restoreDraft(): Promise<void> {
    const { current, older } = (await this.#draft?.found()) ?? {};
    if (current !== undefined && this.source === this.#original) {
      this.source = current;
      this.#write(current);
      this.#showEdited();
      void session?.then((open) => open.edited());
    } else if (older !== undefined) {
      this.#bar.after(olderDraft(older, () => void this.#replace(older)));
    }
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault();
      void this.run({ goOn: event.shiftKey });
    }
  }

  #next(): NotebookCell | undefined {
    const cells = pageCells();
    return cells[cells.indexOf(this) + 1];
  }

  #state(text: string): void {
    const place = this.#bar.querySelector(".cell-state");
    if (place) place.textContent = text;
  }

  get #code(): HTMLElement {
    return this.querySelector<HTMLElement>(".cell-code pre code") as HTMLElement;
  }

  get #bar(): HTMLElement {
    return this.#place("bar");
  }

  #place(part: "code" | "bar" | "outputs"): HTMLElement {
    return this.querySelector(`.cell-${part}`) as HTMLElement;
  }

  #button(action: string): HTMLButtonElement {
    return this.querySelector(`button[data-action=${action}]`) as HTMLButtonElement;
  }
}
