import { type Changing, type Snapshot, takeSnapshot } from "../../../lib/core.ts";
import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { MomentsOutput, Output } from "../protocol/outputs.ts";
import { cut } from "./log.ts";
import { type CellRun, captured, currentRun, type Gatherer } from "./sink.ts";

export interface RecordTrainingOptions {
  /** What training changes: models and optimizers. */
  of: readonly Changing[];
  /** Shows how things stand, such as a decision map; called at each moment that is recorded. */
  show?: () => void;
  /** How many moments are kept; 60 unless said. Of more, every second one goes. */
  most?: number;
}

/** The moments of a training run that were kept. */
export interface TrainingRecord {
  /** Keeps this moment: `record({ step, loss })`. The first number is where it lies in the run. */
  record(numbers: Record<string, number>): void;
  /** The numbers of the moments that are kept, the first one first. */
  readonly moments: readonly Readonly<Record<string, number>>[];
  /**
   * Takes a model and an optimizer of the same kinds to a moment, so that training can go on from
   * there in another way, and gives its numbers. An optimizer gets the rate it had then; set another
   * afterwards. Without others, those that were recorded go back themselves.
   */
  restore(moment: number, ...others: Changing[]): Readonly<Record<string, number>>;
}

interface Kept {
  readonly numbers: Readonly<Record<string, number>>;
  readonly snapshot: Snapshot;
  readonly outputs: Output[];
}

/**
 * Keeps moments of a training run, and shows a slider with which the reader goes back to any of them:
 * its numbers, their curves so far, and whatever `show` showed then.
 *
 * @throws ValueError when there is nothing to keep, or a moment's numbers are not those of the others
 * @example
 * const model = linear(2, 1);
 * const optimizer = sgd(model.parameters(), { rate: 0.1 });
 * const run = recordTraining("Learning to add", { of: [model, optimizer] });
 * for (let step = 0; step < 10; step++) {
 *   const loss = meanSquaredError(model(tensor([[1, 2]])), tensor([[3]]));
 *   loss.backward();
 *   optimizer.step();
 *   run.record({ step, loss: loss.item() });
 * }
 * const other = linear(2, 1);
 * const { step } = run.restore(4, other, sgd(other.parameters(), { rate: 0.1 }));
 * console.log(step); // 4
 */
export function recordTraining(title: string, options: RecordTrainingOptions): TrainingRecord {
  checkOptions("recordTraining", options, ["of", "show", "most"]);
  const { of, show, most = 60 } = options ?? {};
  const isCount = Number.isInteger(most) && most >= 2 && most <= limits.moments;
  if (typeof title !== "string" || !Array.isArray(of) || of.length === 0 || !isCount) {
    throw new ValueError(
      `recordTraining got ${inWords(title)}, and ${inWords(of)} to keep ${most} times.`,
      `It takes a title, a list of what training changes, and from 2 to ${limits.moments} moments.`,
      'Write recordTraining("How it learned", { of: [model, optimizer] }).',
    );
  }
  const recorder = new Recorder(cut(title, limits.name), most);
  recorder.open();
  return {
    record: (numbers) => recorder.record(numbers, of, show),
    get moments() {
      return recorder.kept.map(({ numbers }) => numbers);
    },
    restore(moment, ...others) {
      const kept = recorder.kept[moment];
      if (!kept) {
        throw new ValueError(
          `restore got moment ${inWords(moment)}, but ${recorder.kept.length} are kept.`,
          "The first moment is 0.",
          "Look at .moments to see which there are.",
        );
      }
      kept.snapshot.restore(...others);
      return kept.numbers;
    },
  };
}

class Recorder implements Gatherer {
  kept: Kept[] = [];
  readonly #title: string;
  readonly #most: number;
  #columns: string[] = [];
  /** Of how many moments one is kept, and how many have come. */
  #stride = 1;
  #count = 0;
  #run: CellRun | undefined;
  #id: number | undefined;

  constructor(title: string, most: number) {
    this.#title = title;
    this.#most = most;
  }

  open(): void {
    this.#run = currentRun();
    this.#id = this.#run?.claim();
    if (this.#id !== undefined) this.#run?.gather(this);
  }

  record(
    numbers: Record<string, number>,
    of: readonly Changing[],
    show: (() => void) | undefined,
  ): void {
    this.#check(numbers);
    if (this.#run !== currentRun()) this.open();
    if (this.#count++ % this.#stride !== 0) return;
    const outputs = show ? captured(show).slice(0, limits.momentOutputs) : [];
    this.kept.push({ numbers: { ...numbers }, snapshot: takeSnapshot(...of), outputs });
    if (this.kept.length > this.#most) {
      this.kept = this.kept.filter((_, index) => index % 2 === 0);
      this.#stride *= 2;
    }
    this.#run?.tick();
  }

  /** While it runs, the page sees the latest moment only. */
  flush(): void {
    this.#post(this.kept.slice(-1));
  }

  finish(): void {
    this.#post(this.kept);
  }

  #post(kept: readonly Kept[]): void {
    if (this.#id === undefined || kept.length === 0) return;
    const moments = kept.map(({ numbers, outputs }) => ({
      values: this.#columns.map((name) => numbers[name] ?? Number.NaN),
      outputs,
    }));
    const output: MomentsOutput = {
      kind: "moments",
      title: this.#title,
      columns: this.#columns,
      moments,
    };
    this.#run?.sink.output(this.#id, output);
  }

  #check(numbers: unknown): void {
    const entries = typeof numbers === "object" && numbers ? Object.entries(numbers) : [];
    const names = entries.map(([name]) => name);
    if (this.#count === 0) this.#columns = names;
    const isSame = names.join("\n") === this.#columns.join("\n");
    const isNumbers = entries.every(([, value]) => typeof value === "number");
    if (isSame && isNumbers && names.length > 0 && names.length <= limits.lines) return;
    throw new ValueError(
      `record got ${names.length > 0 ? names.join(", ") : inWords(numbers)}.`,
      "It takes an object of numbers, each moment the same ones: where in the run it is, then others.",
      "Write run.record({ step, loss: loss.item() }).",
    );
  }
}
