import { checkOptions, ValueError } from "../../../lib/errors.ts";
import type { RecordedSound } from "../protocol/inputs.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { post } from "./sink.ts";

export interface MicrophoneOptions {
  /** How long is recorded; 1 second unless said. */
  seconds?: number;
  /** Samples a second, from 8,000 to 48,000; 16,000 unless said. */
  rate?: number;
}

/**
 * Asks the reader to record a sound, and gives its samples, from −1 to 1; nothing until they have.
 * Then this cell runs again. The browser asks for leave first, and the sound stays in this page.
 *
 * @throws ValueError when the time or the rate is out of bounds, or the label names another control
 * of the cell
 * @example
 * const sound = microphone("Say a word", { seconds: 1, rate: 16000 });
 * if (sound) console.log(sound.samples.length / sound.rate); // 1 second
 */
export function microphone(
  label: string,
  options: MicrophoneOptions = {},
): RecordedSound | undefined {
  checkOptions("microphone", options, ["seconds", "rate"]);
  const { seconds = 1, rate = 16_000 } = options;
  const isTime = seconds > 0 && seconds <= limits.soundSeconds;
  if (!isTime || !Number.isInteger(rate) || rate < 8000 || rate > 48_000) {
    throw new ValueError(
      `microphone got ${seconds} seconds at a rate of ${rate}.`,
      `It records up to ${limits.soundSeconds} seconds, at 8000 to 48000 samples a second.`,
      'Write microphone("Say a word", { seconds: 1, rate: 16000 }).',
    );
  }
  const known = checkLabel("microphone", label, '"Say a word", { seconds: 1 }');
  const given = inputOf(known);
  const sound = typeof given === "object" && "samples" in given ? given : undefined;
  post({ kind: "microphone", label: known, seconds, rate, recorded: sound !== undefined });
  return sound;
}
