import type { ToWorker } from "../protocol/messages.ts";
import type { Helper } from "./seed-crew.ts";
import type { FromHelper } from "./seed-messages.ts";

/** As many workers at once as there are processors, but no more than these; one runs already. */
const mostWorkers = 4;
/** After so many milliseconds without a word, a worker is not waited for. */
const patience = 3000;

/** Workers with this worker's own program, for as long as they are wanted; those that can be had. */
export async function hireWorkers(
  most: number,
  companions: string | undefined,
): Promise<readonly Helper[]> {
  const count = Math.min(most, mostWorkers - 1, (navigator.hardwareConcurrency || 1) - 1);
  const all = Array.from({ length: Math.max(0, count) }, () => hireOne(companions));
  return (await Promise.all(all)).filter((helper) => helper !== undefined);
}

function hireOne(companions: string | undefined): Promise<Helper | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(location.href);
      const { port1: port, port2 } = new MessageChannel();
      const giveUp = () => {
        worker.terminate();
        resolve(undefined);
      };
      const late = setTimeout(giveUp, patience);
      worker.onerror = giveUp;
      port.onmessage = () => {
        clearTimeout(late);
        if (companions !== undefined) {
          port.postMessage({ type: "companions", code: companions } satisfies ToWorker);
        }
        resolve({
          post: (message) => port.postMessage(message),
          listen(received) {
            port.onmessage = ({ data }: MessageEvent<FromHelper>) => received(data);
            worker.onerror = () => received({ type: "unfit" });
          },
          end: () => worker.terminate(),
        });
      };
      worker.postMessage("port", [port2]);
    } catch {
      resolve(undefined);
    }
  });
}
