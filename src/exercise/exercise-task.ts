import { keeping } from "../keeping/load.ts";
import { announce } from "../notebook/cell/announce.ts";
import { type Answer, answerIn } from "./answer.ts";
import { offerHints } from "./hints.ts";
import { type Numbers, withNumbers } from "./numbers.ts";
import { putOwnNumbers } from "./own-numbers.ts";
import { restoreWork } from "./restore-work.ts";
import type { CheckOutcome } from "./run-check.ts";
import { compareWithSolution } from "./solution.ts";
import { spokenOutcome } from "./spoken-outcome.ts";
import { whenNear } from "./when-near.ts";

/** An exercise of a lesson: it is in the page already; this brings its check and hints to life. */
export class ExerciseTask extends HTMLElement {
  #checking: AbortController | undefined;
  #variant = 0;
  #isOpen = false;
  #endOutputs = () => {};

  connectedCallback(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { numbers } = this;
    if (Object.keys(numbers).length > 0) this.#variant = putOwnNumbers(this, numbers);
    this.#button("check")?.addEventListener("click", () => void this.check());
    this.#button("stop-check")?.addEventListener("click", () => this.#checking?.abort());
    offerHints(
      this,
      (count) =>
        void keeping()
          .then(({ progress }) => progress.hintSeen(this.#place, count))
          .catch(() => {}),
    );
    compareWithSolution(this, this.#answer);
    this.#openAnswer();
    this.addEventListener("question-checked", () => this.#quizzed());
    void restoreWork(this, this.#place).then((day) => {
      if (day && !this.dataset["state"]) this.#show(`You passed this on ${day}.`);
    });
  }

  disconnectedCallback(): void {
    this.#checking?.abort();
  }

  /** The numbers that differ from reader to reader. */
  get numbers(): Numbers {
    return JSON.parse(this.dataset["numbers"] ?? "{}");
  }

  /** Runs the check of what the reader has answered, and shows what came of it. */
  async check(): Promise<void> {
    // What a slow network has not brought yet can't tell its answer.
    const element = this.#answer?.localName;
    if (element && !customElements.get(element)) await customElements.whenDefined(element);
    if (this.#checking) return;
    const answer = this.#answer?.source;
    if (answer === undefined) {
      this.#say(this.#answer?.lack ?? "Give an answer first.");
      return;
    }
    const checking = new AbortController();
    this.#checking = checking;
    this.#showChecking(true);
    this.#say("Checking …");
    try {
      const [{ checkAnswer }, { showVerdict, verdictPlaces }, { openOutputs }] = await Promise.all([
        import("./checker.ts"),
        import("./verdict.ts"),
        import("../notebook/outputs/live.ts"),
      ]);
      this.#endOutputs();
      const { verdict, outputs } = verdictPlaces(this.#verdictPlace);
      const shown = openOutputs(outputs, { given: () => {}, refused: () => {} });
      this.#endOutputs = () => shown.clear();
      const outcome = await checkAnswer(this.#job(answer), {
        seconds: Number(this.dataset["seconds"]),
        outputs: shown,
        stop: checking.signal,
      });
      showVerdict(verdict, outcome);
      this.#ended(outcome, this.#answer?.source === answer);
    } catch (error) {
      this.#say(failureText(error));
    } finally {
      this.#verdictPlace.style.minHeight = "";
      this.#checking = undefined;
      this.#showChecking(false);
    }
  }

  /** Brings what is no code to life, when the reader comes near it. */
  #openAnswer(): void {
    const answer = this.#answer;
    if (!answer || answer.localName === "notebook-cell") return;
    whenNear(answer, () => {
      void import("./answers/index.ts").then(({ openAnswer }) => openAnswer(answer, this.#place));
    });
  }

  /** A quiz is passed when all of its questions are answered right. */
  #quizzed(): void {
    const questions = [...this.querySelectorAll<HTMLElement>("quiz-question")];
    const isPassed = questions.every(({ dataset }) => dataset["state"] === "right");
    this.#keep(isPassed ? "passed" : "missed");
    this.#show(isPassed ? "Passed: every question is answered right." : "");
  }

  #job(answer: string) {
    const { exercise = "", needs = "[]", seeds = "1" } = this.dataset;
    const check = this.querySelector<HTMLTemplateElement>("template[data-check]");
    return {
      exercise,
      answer,
      check: withNumbers(check?.content.textContent ?? "", this.numbers, this.#variant),
      needs: JSON.parse(needs) as string[],
      seeds: Array.from({ length: Number(seeds) }, (_, index) => index),
    };
  }

  #ended(outcome: CheckOutcome, isCurrent: boolean): void {
    const remark = isCurrent ? "" : "You have changed your answer since. Check it again.";
    this.#say(remark, `${spokenOutcome(outcome)} ${remark}`.trim());
    this.#keep(outcome.state);
  }

  #keep(state: CheckOutcome["state"]): void {
    this.dataset["state"] = state;
    if (state === "passed") this.dataset["passed"] = "";
    if (state === "unready") return;
    void keeping()
      .then(({ progress }) =>
        state === "passed" ? progress.passed(this.#place) : progress.tried(this.#place),
      )
      // That it could not be kept is said on the page.
      .catch(() => {});
  }

  #say(sentence: string, spoken = sentence): void {
    this.#show(sentence);
    announce(spoken);
  }

  #show(sentence: string): void {
    const place = this.querySelector(".exercise-state");
    if (place) place.textContent = sentence;
  }

  #showChecking(is: boolean): void {
    const check = this.#button("check");
    const stop = this.#button("stop-check");
    if (!check || !stop) return;
    const hadFocus = document.activeElement === check || document.activeElement === stop;
    check.hidden = is;
    stop.hidden = !is;
    if (hadFocus) (is ? stop : check).focus();
  }

  get #place() {
    const { lesson = "", exercise = "" } = this.dataset;
    return { lesson, name: exercise };
  }

  get #answer(): Answer | null {
    return answerIn(this);
  }

  get #verdictPlace(): HTMLElement {
    return this.querySelector(".exercise-verdict") as HTMLElement;
  }

  #button(action: "check" | "stop-check"): HTMLButtonElement | null {
    return this.querySelector(`button[data-action="${action}"]`);
  }
}

/** A page that is read without a connection has all but what is loaded to check. */
function failureText(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return navigator.onLine
    ? `This can't be checked here: ${reason}`
    : "There is no connection, and the check is still to be loaded. Try again once there is one.";
}
