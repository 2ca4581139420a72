import { type Markup, toDom } from "../notebook/outputs/markup.ts";
import type { DecisionMapOutput } from "../notebook/protocol/outputs.ts";
import { drawnMap, drawnRacePoints } from "./draw-race.ts";
import { type Frame, runners, shareText, stepText } from "./race.ts";
import { unpackMap } from "./race-maps.ts";
import type { RaceRun } from "./run-race.ts";

const frameMilliseconds = 200;
const [mapsAddress = ""] = Object.values(
  import.meta.glob<string>("/content/front/maps.bin.gz", {
    query: "?url",
    import: "default",
    eager: true,
  }),
);

/** Lets the reader play and run the race of a figure; plays it at once where motion is welcome. */
export async function playRace(figure: HTMLElement): Promise<void> {
  const { count, frames } = JSON.parse(figure.dataset["race"] ?? "");
  const response = await fetch(mapsAddress);
  if (!response.ok || !response.body) return;
  const opened = response.body.pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(opened).arrayBuffer());
  const recorded = (frames as number[][]).map(([step = 0, ...correct], index): Frame => {
    const unpack = () => runners.map((_, map) => unpackMap(bytes, index * runners.length + map));
    let maps: Frame["maps"] | undefined;
    // All at once would hold the page up.
    return {
      step,
      correct,
      get maps() {
        maps ??= unpack();
        return maps;
      },
    };
  });
  const player = new RacePlayer(figure, recorded, count);
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) player.play();
}

class RacePlayer {
  readonly #figure: HTMLElement;
  readonly #count: number;
  readonly #play: HTMLButtonElement;
  readonly #train: HTMLButtonElement;
  #frames: Frame[];
  /** The frame that is shown; after the last comes the first. */
  #at: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run: RaceRun | undefined;
  #isRunPaused = false;

  constructor(figure: HTMLElement, frames: Frame[], count: number) {
    this.#figure = figure;
    this.#frames = frames;
    this.#at = frames.length - 1;
    this.#count = count;
    this.#play = figure.querySelector("[data-play]") as HTMLButtonElement;
    this.#train = figure.querySelector("[data-train]") as HTMLButtonElement;
    this.#play.addEventListener("click", () => this.#pressPlay());
    this.#train.addEventListener("click", () => this.#pressTrain());
    for (const button of [this.#play, this.#train]) button.disabled = false;
    // Nobody looks at what is out of sight.
    new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false && this.#timer !== undefined) this.#pause();
    }).observe(figure);
  }

  play(): void {
    if (this.#at === this.#frames.length - 1) this.#at = -1;
    this.#next();
    this.#play.textContent = "Pause";
  }

  #next(): void {
    this.#at++;
    this.#show(this.#frames[this.#at] as Frame);
    if (this.#at === this.#frames.length - 1) this.#pause();
    else this.#timer = setTimeout(() => this.#next(), frameMilliseconds);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#play.textContent = this.#at === this.#frames.length - 1 ? "Play again" : "Play";
  }

  #pressPlay(): void {
    if (this.#run) {
      this.#isRunPaused = !this.#isRunPaused;
      if (this.#isRunPaused) this.#run.pause();
      else this.#run.goOn();
      this.#play.textContent = this.#isRunPaused ? "Go on" : "Pause";
    } else if (this.#timer === undefined) this.play();
    else this.#pause();
  }

  #pressTrain(): void {
    if (this.#run) this.#run.stop();
    else void this.#trainAnew();
  }

  async #trainAnew(): Promise<void> {
    this.#pause();
    this.#say("The networks start from random weights, on new points.");
    this.#train.textContent = "Stop";
    this.#play.textContent = "Pause";
    this.#play.disabled = true;
    try {
      const { RaceRun } = await import("./run-race.ts");
      let last: Frame | undefined;
      this.#run = new RaceRun((frames, first) => {
        if (!last) this.#beginOwn(first);
        last = frames.at(-1);
        this.#frames = frames;
        this.#at = frames.length - 1;
        if (last) this.#show(last);
      });
      await this.#run.ended;
      if (last) this.#say(`Trained for ${stepText(last.step)} steps: ${this.#sharesOf(last)}.`);
      else this.#say("");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#say(`They could not be trained: ${reason}`);
    }
    this.#run = undefined;
    this.#isRunPaused = false;
    this.#play.disabled = false;
    this.#train.textContent = "Train anew";
    this.#pause();
  }

  /** What is shown from now on is the reader's. */
  #beginOwn(map: DecisionMapOutput): void {
    this.#play.disabled = false;
    this.#part("whose").textContent = "Yours";
    for (const place of this.#parts("points")) fill(place, drawnRacePoints(map));
  }

  #sharesOf({ correct }: Frame): string {
    const shares = runners.map(
      (name, index) => `the ${name} one ${shareText(correct[index] ?? 0, this.#count)}`,
    );
    return `${shares.join(", ")} right`;
  }

  #show({ step, correct, maps }: Frame): void {
    this.#part("step").textContent = stepText(step);
    for (const [index, map] of maps.entries()) {
      const [areas, right] = [this.#parts("areas")[index], this.#parts("right")[index]];
      if (areas) fill(areas, drawnMap(map));
      if (right) right.textContent = shareText(correct[index] ?? 0, this.#count);
    }
  }

  #say(sentence: string): void {
    this.#part("said").textContent = sentence;
  }

  #part = (name: string) => this.#parts(name)[0] as Element;
  #parts = (name: string) => this.#figure.querySelectorAll(`[data-${name}]`);
}

function fill(place: Element, drawn: readonly Markup[]): void {
  place.replaceChildren(...drawn.map((each) => toDom(each, true)));
}
