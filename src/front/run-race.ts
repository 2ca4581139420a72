import { compile } from "../notebook/compile/index.ts";
import type { Outputs } from "../notebook/outputs/live.ts";
import type { DecisionMapOutput } from "../notebook/protocol/outputs.ts";
import { Runner } from "../notebook/session/runner.ts";
import { silent, unseen } from "../notebook/session/unseen-cell.ts";
import { type Frame, framesOf, mapsAmong } from "./race.ts";

const cell = "race";
const sources = import.meta.glob<string>("/content/front/race.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Gets the moments that are known, while it runs the latest alone; and a map with the points. */
type Show = (frames: Frame[], first: DecisionMapOutput) => void;

/** A race in the reader's browser, run as any cell is, from random numbers of its own. */
export class RaceRun {
  /**
   * Fulfilled when the race has come to its end or was stopped.
   *
   * @throws Error when it failed
   */
  readonly ended: Promise<void>;
  readonly #runner = new Runner();

  constructor(show: Show) {
    this.ended = this.#run(show).finally(() => this.#runner.close());
  }

  pause(): void {
    this.#runner.pause(cell);
  }

  goOn(): void {
    this.#runner.goOn(cell, "resume");
  }

  stop(): void {
    this.#runner.stop(cell, () => this.#runner.end("It was stopped."));
  }

  async #run(show: Show): Promise<void> {
    const compiled = compile(Object.values(sources).join(""), cell);
    if (!("code" in compiled)) throw new Error(compiled.message);
    let failure: string | undefined;
    const outputs: Outputs = {
      ...silent,
      output(_, output) {
        if (output.kind !== "moments") return;
        const [first] = output.moments.flatMap((moment) => mapsAmong(moment.outputs));
        if (first) show(framesOf(output), first);
      },
      error: ({ message }) => {
        failure = message;
      },
    };
    await this.#runner.open(compiled.analysis.imports);
    await this.#runner.run(unseen(cell), outputs, {
      cell,
      code: compiled.code,
      seed: `front/${cell}/${crypto.getRandomValues(new Uint32Array(1))}`,
      forget: [],
      imports: [],
      inputs: {},
      declaredBy: {},
    });
    if (failure !== undefined) throw new Error(failure);
  }
}
