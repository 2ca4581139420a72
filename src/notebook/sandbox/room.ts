import { frameDocument } from "./frame.ts";

/** A worker in a sandboxed frame, and the port to speak with it. */
export interface Room {
  readonly port: MessagePort;
  /** Ends the worker, whatever it is doing, and removes the frame. */
  end(): void;
}

/** Opens a fresh room and starts the worker's program in it. */
export async function openRoom(program: string): Promise<Room> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Where this page's code runs";
  frame.hidden = true;
  const { port1: port, port2: workerPort } = new MessageChannel();
  const ready = new Promise<void>((resolve) => {
    addEventListener("message", function listen(event) {
      if (event.source !== frame.contentWindow || event.data !== "frame-ready") return;
      removeEventListener("message", listen);
      resolve();
    });
  });
  frame.srcdoc = frameDocument;
  document.body.append(frame);
  await ready;
  frame.contentWindow?.postMessage({ source: program, port: workerPort }, "*", [workerPort]);
  return {
    port,
    end() {
      frame.contentWindow?.postMessage("end", "*");
      port.close();
      frame.remove();
    },
  };
}
