import type { MicrophoneOutput } from "../../protocol/controls.ts";
import { element, type Markup } from "../markup.ts";
import type { Listener } from "./listener.ts";
import { recordSound } from "./record-sound.ts";

export function renderMicrophone(output: MicrophoneOutput, recorded: boolean): Markup {
  const { label, seconds } = output;
  return element(
    "p",
    { class: "output output-microphone" },
    element("span", { class: "control-label" }, label),
    element(
      "button",
      { type: "button", class: "button", disabled: recorded },
      `Record ${seconds} s`,
      element("span", { class: "visually-hidden" }, `: ${label}`),
    ),
    element(
      "span",
      { class: "output-aside", role: "status" },
      recorded ? "Run this cell to record." : stateOf(output),
    ),
  );
}

const stateOf = ({ recorded }: MicrophoneOutput) =>
  recorded ? "Recorded." : "Nothing recorded yet; the browser will ask you first.";

export function updateMicrophone(node: Element, output: MicrophoneOutput): void {
  say(node, stateOf(output));
}

export function enlivenMicrophone(
  node: Element,
  output: MicrophoneOutput,
  listener: Listener,
): void {
  const button = node.querySelector("button");
  button?.addEventListener("click", () => {
    button.setAttribute("aria-disabled", "true");
    void recordSound(output, () => say(node, "Recording …"))
      .then((sound) => {
        say(node, "Recorded.");
        listener.given(output.label, sound);
      })
      .catch((error: unknown) => say(node, refusal(error)))
      .finally(() => button.removeAttribute("aria-disabled"));
  });
}

function say(node: Element, words: string): void {
  const aside = node.querySelector(".output-aside");
  if (aside) aside.textContent = words;
}

function refusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError") {
    return "The microphone was refused, so nothing was recorded. Allow it for this page in the browser's settings, and press the button again.";
  }
  if (name === "NotFoundError") return "This device has no microphone that the browser can find.";
  if (name === "NotSupportedError") {
    return "This browser gives no microphone to this page; it does so on pages with https.";
  }
  return "The microphone could not be used. Another program may have it; press the button again.";
}
