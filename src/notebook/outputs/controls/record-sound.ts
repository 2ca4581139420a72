import type { RecordedSound } from "../../protocol/inputs.ts";

let isRecording = false;

/**
 * Records one channel of sound from the reader's microphone, after the browser has asked them.
 *
 * @throws DOMException when they refuse, or there is no microphone
 */
export async function recordSound(
  { seconds, rate }: { seconds: number; rate: number },
  began: () => void,
): Promise<RecordedSound> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices || isRecording) throw new DOMException("No microphone.", "NotSupportedError");
  isRecording = true;
  try {
    const stream = await devices.getUserMedia({ audio: { channelCount: 1 } });
    try {
      began();
      const bytes = await packed(stream, seconds);
      const context = new OfflineAudioContext(1, 1, rate);
      const sound = await context.decodeAudioData(await bytes.arrayBuffer());
      // A recorder stops a little early or late; a cell gets the length it asked for.
      const samples = new Float32Array(Math.round(seconds * rate));
      samples.set(sound.getChannelData(0).subarray(0, samples.length));
      return { samples, rate };
    } finally {
      for (const track of stream.getTracks()) track.stop();
    }
  } finally {
    isRecording = false;
  }
}

function packed(stream: MediaStream, seconds: number): Promise<Blob> {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  return new Promise((resolve, reject) => {
    recorder.addEventListener("stop", () => resolve(new Blob(parts)));
    recorder.addEventListener("error", () => reject(new DOMException("", "NotReadableError")));
    recorder.start();
    setTimeout(() => recorder.stop(), seconds * 1000 + 100);
  });
}
