import { limits } from "../protocol/output-limits.ts";
import type { Moment, MomentsOutput, Output } from "../protocol/outputs.ts";
import { toDom } from "./markup.ts";
import { momentText, renderMoment } from "./moments.ts";
import { renderOutput } from "./render-output.ts";
import { addSaving } from "./saving.ts";

const shown = new WeakMap<Element, MomentsOutput>();

/** Shows the moment that the slider is at. */
export function enlivenMoments(figure: Element, output: MomentsOutput): void {
  const slider = figure.querySelector("input");
  if (!slider) return;
  shown.set(figure, output);
  slider.addEventListener("input", () => showMoment(figure, slider));
}

/**
 * Shows a later state of the same run with the slider that is there, which stays at its moment; at
 * the last one it goes along. False where there is no such slider.
 */
export function renewMoments(figure: Node | null | undefined, given: Output): boolean {
  if (!(figure instanceof Element) || given.kind !== "moments") return false;
  const before = shown.get(figure);
  const slider = figure.querySelector("input");
  if (!before || !slider || before.title !== given.title) return false;
  const output = withEarlier(before, given);
  const at = slider.valueAsNumber;
  const index = placeOf(before, output, at);
  replaceAround(figure, slider, toDom(renderOutput(output)));
  shown.set(figure, output);
  slider.max = String(output.moments.length - 1);
  slider.value = String(index);
  showMoment(figure, slider);
  addSaving(figure, output);
  return true;
}

/** While it runs, a run tells of its latest moment only. */
function withEarlier(before: MomentsOutput, given: MomentsOutput): MomentsOutput {
  const [latest, ...others] = given.moments;
  if (!latest || others.length > 0) return given;
  const isNew = latest.values[0] !== before.moments.at(-1)?.values[0];
  if (!isNew || before.moments.length >= limits.moments) return before;
  return { ...given, moments: [...before.moments, latest] };
}

function placeOf(before: MomentsOutput, { moments }: MomentsOutput, at: number): number {
  const last = moments.length - 1;
  const place = at === before.moments.length - 1 ? undefined : before.moments[at]?.values[0];
  if (place === undefined) return last;
  const reached = moments.findIndex(({ values }: Moment) => (values[0] ?? place) >= place);
  return reached < 0 ? last : reached;
}

function replaceAround(figure: Element, slider: Element, fresh: Node): void {
  const wasOpen = figure.querySelector("details")?.open ?? false;
  const saving = figure.querySelector(":scope > .output-saving");
  for (const node of [...figure.childNodes]) {
    if (node !== slider && node !== saving) node.remove();
  }
  const nodes = [...fresh.childNodes];
  const place = nodes.findIndex((node) => node instanceof HTMLInputElement);
  slider.before(...nodes.slice(0, place));
  slider.after(...nodes.slice(place + 1));
  const details = figure.querySelector("details");
  if (details) details.open = wasOpen;
}

function showMoment(figure: Element, slider: HTMLInputElement): void {
  const output = shown.get(figure);
  if (!output) return;
  const index = slider.valueAsNumber;
  slider.setAttribute("aria-valuetext", momentText(output, index));
  const moment = renderMoment(output, index, renderOutput).map((each) => toDom(each));
  figure.querySelector(".moment")?.replaceChildren(...moment);
}
