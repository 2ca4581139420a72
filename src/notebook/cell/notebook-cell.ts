import { cellKeys, isPressed } from "../keys/keys.ts";
import type { Outputs } from "../outputs/live.ts";
import type { CellStatus } from "../plan/index.ts";
import type { InputValue } from "../protocol/inputs.ts";
import type { ErrorOutput, MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";
import type { Ended } from "../session/cell-view.ts";
import { announce } from "./announce.ts";
import { CellBar, endedText } from "./cell-bar.ts";
import { CellCode } from "./cell-code.ts";
import type { CellInputs } from "./cell-inputs.ts";
import { obey, openCellMenu } from "./cell-menu.ts";
import {
  cellSources,
  knownSession,
  openSession,
  type PageCell,
  pageCells,
  tellPage,
} from "./page-cells.ts";

/**
 * A cell of a lesson: its static code and recorded outputs are in the page already; this brings its
 * buttons to life and loads the editor, the compiler and the library only when they are asked for.
 */
export class NotebookCell extends HTMLElement implements PageCell {
  #code: CellCode | undefined;
  #barOrNone: CellBar | undefined;
  #recorded: Node[] = [];
  #outputs: Outputs | undefined;
  /** It runs because a control gave another value. */
  #isQuiet = false;
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** What the reader gave to its controls, which come with its outputs. */
  #inputs: CellInputs | undefined;

  connectedCallback(): void {
    if (this.#code) return;
    this.#recorded = [...this.#place("outputs").childNodes];
    for (const action of ["run", "edit", "reset"] as const) {
      this.#bar.on(action, () => void this[action]());
    }
    for (const action of ["stop", "pause", "step", "resume"] as const) {
      this.#bar.on(action, () => void openSession(this).then((open) => open[action](this.name)));
    }
    this.#bar.on("end", () => void openSession(this).then((open) => open.end()));
    this.#bar.onApproach("edit", () => this.#code?.prepare());
    openCellMenu(this, (sentence) => this.#bar.answer(sentence));
    this.addEventListener("keydown", (event) => this.#pressed(event));
    this.#code = new CellCode({
      lesson: this.lesson,
      cell: this.name,
      code: this.#place("code"),
      after: this.isOwn ? () => this.#neighbour(-1)?.name ?? "" : undefined,
      changed: () => this.#changed(),
      say: (sentence) => this.#bar.say(sentence),
      offer: (older) => this.#place("bar").after(older),
    });
  }

  get name(): string {
    return this.dataset["name"] ?? "";
  }

  get lesson(): string {
    return this.dataset["lesson"] ?? "";
  }

  get source(): string {
    return this.#code?.source ?? "";
  }

  get inputs(): Readonly<Record<string, InputValue>> {
    return this.#inputs?.values ?? {};
  }

  /** Runs this cell, after the earlier ones it needs. */
  async run({ goOn = false } = {}): Promise<void> {
    this.#code?.keepNow();
    this.#bar.hold("run", true);
    this.dataset["state"] = "starting";
    this.#bar.say("Starting …");
    try {
      const running = (await openSession(this)).run(this.name);
      if (goOn) this.#neighbour(1)?.focusRun();
      await running;
    } catch (error) {
      this.dataset["state"] = "failed";
      this.#bar.say(`This cell can't run here: ${reason(error)}`);
    }
    this.#bar.hold("run", false);
  }

  readonly edit = () => this.#opening("edit");
  readonly format = () => this.#opening("format");

  async #opening(and: "edit" | "format"): Promise<void> {
    this.#bar.hold("edit", true);
    try {
      await this.#code?.[and]({
        cell: this.name,
        cells: cellSources(this),
        label: `Code of cell ${this.name}`,
        onRun: (goOn) => void this.run({ goOn }),
        onAdd: () => this.#runAndAdd(),
        onLeave: () => this.focusRun(),
      });
      this.#bar.button("edit").hidden = true;
    } catch (error) {
      this.#bar.say(`The editor could not be loaded: ${reason(error)}`);
    }
    this.#bar.hold("edit", false);
  }

  get isOwn(): boolean {
    return this.hasAttribute("data-own");
  }

  get original(): string {
    return this.#code?.original ?? "";
  }

  get isEdited(): boolean {
    return this.#code?.isEdited ?? false;
  }

  async rewrite(source: string): Promise<void> {
    await this.#code?.replace(source);
    this.#code?.keepNow();
  }

  async toOriginal(): Promise<void> {
    await this.rewrite(this.original);
    this.#outputs?.clear();
    this.#outputs = undefined;
    this.#inputs?.clear();
    this.#place("outputs").replaceChildren(...this.#recorded);
    this.#bar.say("");
  }

  readonly reset = async () =>
    (await import("./reset-cell.ts")).resetCell(this, (why) => this.#bar.answer(why));

  arranged(): void {
    this.#code?.arranged(cellSources(this));
  }

  async takeOut(): Promise<void> {
    await this.#code?.forget();
    this.#bar.button("edit").hidden = false;
    this.remove();
  }

  focusRun(): void {
    this.#bar.focus();
    this.scrollIntoView({ block: "nearest" });
  }

  began(): void {
    this.#code?.mark([]);
    this.#inputs?.began();
    this.#bar.began(this.#isQuiet);
    this.#bar.hold("run", false);
    this.dataset["state"] = "running";
    if (!this.#isQuiet) announce(`Cell ${this.name} runs.`);
  }

  async openOutputs(): Promise<Outputs> {
    const { openOutputs } = await import("../outputs/live.ts");
    const { CellInputs } = await import("./cell-inputs.ts");
    this.#inputs ??= new CellInputs({
      runAlone: async () => {
        this.#isQuiet = true;
        await (await openSession(this)).runAlone(this.name);
        this.#isQuiet = false;
      },
      changed: () => void knownSession(this)?.then((open) => open.edited()),
    });
    this.#outputs?.close();
    this.#outputs = openOutputs(this.#place("outputs"), {
      given: (label, value) => this.#inputs?.give(label, value),
      refused: (message) => this.#bar.say(message),
    });
    return this.#outputs;
  }

  unheard(): void {
    const text =
      "The worker does not answer: something that an earlier cell began keeps it busy. Stop ends it.";
    this.#bar.remark(text);
    announce(`Cell ${this.name}: ${text}`);
  }

  progressed(progress: { done: number; total: number }): void {
    this.#bar.progressed(progress);
  }

  /** A result with a name is put beside the recorded one wherever the text quotes it. */
  resulted(result: ValueOutput | MeasuredOutput): void {
    void import("./own-results.ts").then(({ showOwnResult }) =>
      showOwnResult({ lesson: this.lesson, cell: this.name }, result),
    );
    void import("./keep-run.ts").then(({ keepResult }) => keepResult(this, result));
  }

  /** Marks the line of its own text where a run went wrong. */
  failedAt({ cell, line, message }: ErrorOutput): void {
    if (cell === undefined && line !== undefined) this.#code?.mark([{ line, message }]);
  }

  pausable(): void {
    this.#bar.pausable();
  }

  paused(line: number): void {
    const isStep = this.dataset["state"] === "paused";
    this.dataset["state"] = "paused";
    const text = this.#bar.paused(line);
    announce(isStep ? text : `Cell ${this.name}: ${text} Other cells may run meanwhile.`);
  }

  resumed(): void {
    this.dataset["state"] = "running";
    this.#bar.resumed();
    announce(`Cell ${this.name} goes on.`);
  }

  restarted(): void {
    if (this.dataset["state"] === undefined) return;
    this.dataset["state"] = "unrun";
    this.#bar.say("Not run since the restart.");
  }

  offerEnd(): void {
    this.#bar.offerEnd();
  }

  ended({ outcome, milliseconds, message }: Ended): void {
    this.#bar.ended();
    this.dataset["state"] = outcome;
    const text = endedText(outcome, milliseconds);
    const whole = message ? `${text} ${message}` : text;
    this.#bar.say(whole);
    clearTimeout(this.#saying);
    // While a slider is dragged, its own words come first.
    const say = () => announce(`Cell ${this.name}: ${whole}`);
    if (this.#isQuiet) this.#saying = setTimeout(say, 800);
    else say();
    if (outcome !== "blocked") this.#inputs?.ended(milliseconds);
    if (outcome === "done") void import("./keep-run.ts").then(({ keepRun }) => keepRun(this));
  }

  /** Says why this cell's outputs no longer follow from the code above. */
  standing({ status }: CellStatus, why: string): void {
    const state = this.dataset["state"];
    // What ended the worker has said so already.
    if (state === undefined || ["starting", "running", "paused", "lost"].includes(state)) return;
    if (status !== "stale") return;
    this.#bar.say(why);
    this.dataset["state"] = "stale";
  }

  #changed(): void {
    this.#bar.button("reset").hidden = !this.isEdited;
    this.toggleAttribute("data-edited", this.isEdited);
    this.querySelector(".cell-notice")?.remove();
    this.dispatchEvent(new Event("edited"));
    tellPage();
    void knownSession(this)?.then((open) => open.edited());
  }

  #pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (isPressed(event, cellKeys.run)) void this.run();
    else if (isPressed(event, cellKeys.goOn)) void this.run({ goOn: true });
    else if (isPressed(event, cellKeys.add)) this.#runAndAdd();
    else return;
    event.preventDefault();
  }

  #runAndAdd(): void {
    void this.run();
    void obey("add", this);
  }

  #neighbour(by: 1 | -1): PageCell | undefined {
    const cells = pageCells(this);
    return cells[cells.indexOf(this) + by];
  }

  get #bar(): CellBar {
    this.#barOrNone ??= new CellBar(this.#place("bar"));
    return this.#barOrNone;
  }

  #place(part: "code" | "bar" | "outputs"): HTMLElement {
    return this.querySelector(`.cell-${part}`) as HTMLElement;
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
