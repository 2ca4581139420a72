import { limits } from "../protocol/output-limits.ts";
import type { TextOutput } from "../protocol/outputs.ts";
import { formatConsole } from "./format-console.ts";
import { type CellRun, currentRun, type Gatherer } from "./sink.ts";

type Level = TextOutput["level"];

/** The lines a run has logged. Lines of one level that follow each other are one output. */
class Log implements Gatherer {
  readonly #run: CellRun;
  #id: number | undefined;
  #level: Level = "log";
  #lines: string[] = [];
  #length = 0;
  #shown = 0;
  #left = 0;
  #posted = true;

  constructor(run: CellRun) {
    this.#run = run;
    run.gather(this);
  }

  add(level: Level, line: string): void {
    if (this.#shown >= limits.logLines || !this.#open(level, line.length + 1)) {
      this.#left++;
      return;
    }
    this.#shown++;
    this.#lines.push(line);
    this.#length += line.length + 1;
    this.#posted = false;
    this.#run.tick();
  }

  flush(): void {
    if (this.#posted || this.#id === undefined) return;
    this.#posted = true;
    const text = this.#lines.join("\n");
    this.#run.sink.output(this.#id, { kind: "text", level: this.#level, text });
  }

  finish(): void {
    this.flush();
    if (this.#left > 0) this.#run.lastWord(1, this.#left, "line");
  }

  /** Sees to it that there is an output with room for the line. */
  #open(level: Level, length: number): boolean {
    const last = this.#id !== undefined && this.#id === this.#run.claimed - 1;
    if (last && level === this.#level && this.#length + length <= limits.text) return true;
    this.flush();
    this.#id = this.#run.claimed < limits.outputs ? this.#run.claim() : undefined;
    this.#level = level;
    this.#lines = [];
    this.#length = 0;
    return this.#id !== undefined;
  }
}

const logs = new WeakMap<CellRun, Log>();

/** Shows what was given to `console.log`, `console.warn` or `console.error`. */
export function log(level: Level, values: readonly unknown[]): void {
  logLine(level, formatConsole(values));
}

export function logLine(level: Level, line: string): void {
  const run = currentRun();
  if (!run) return;
  const lines = logs.get(run) ?? new Log(run);
  logs.set(run, lines);
  lines.add(level, cut(line, limits.logLine));
}

/** The beginning of a text that is too long, with a word on how much is missing. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const word = ` … (${text.length} characters)`;
  return text.slice(0, Math.max(0, limit - word.length)) + word.slice(0, limit);
}
