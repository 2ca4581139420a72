/**
 * The room in which the reader's code runs: a frame without an origin of its own, whose policy denies
 * network, storage and parent, holding one classic worker made from a blob.
 *
 * The page sends `{ source, port }` once: the worker's program and the port it talks to the page
 * through. It sends "end" to end the worker whatever it is doing.
 */
export const frameScript = `addEventListener("message", (event) => {
  if (event.source !== parent) return;
  if (event.data === "end") { self.cellWorker?.terminate(); self.cellWorker = undefined; return; }
  const url = URL.createObjectURL(new Blob([event.data.source], { type: "text/javascript" }));
  self.cellWorker?.terminate();
  self.cellWorker = new Worker(url);
  self.cellWorker.postMessage("port", [event.data.port]);
});
parent.postMessage("frame-ready", "*");`;

const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob: 'wasm-unsafe-eval'; worker-src blob:";

export const frameDocument = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frameScript}</script>`;
