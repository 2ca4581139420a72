import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server before the site's own, of the same origin for the browser, that notes what it is asked for. */
export interface AttackedServer {
  address: string;
  /** Names of the attacks that reached it. */
  reached: Set<string>;
  close(): void;
}

const control = `<!doctype html><meta charset="utf-8"><title>Control</title><script>
let heard = false;
new BroadcastChannel("notes").onmessage = () => { heard = true; };
addEventListener("message", ({ data }) => { if (data?.forged) globalThis.forged = true; });
</script>`;

/** Passes on what it is asked for, answers /control/ and /attack/… itself, and takes note of the latter. */
export async function openAttackedServer(site: string): Promise<AttackedServer> {
  const reached = new Set<string>();
  const note = (path = "") => {
    const name = /^\/attack\/([\w-]+)/.exec(path)?.[1];
    if (name !== undefined) reached.add(name);
    return name !== undefined;
  };
  const server = createServer(async (request, response) => {
    const open = { "access-control-allow-origin": "*" };
    if (note(request.url)) {
      response.writeHead(200, { "content-type": "text/javascript", ...open }).end("0");
    } else if (request.url === "/control/") {
      response.writeHead(200, { "content-type": "text/html" }).end(control);
    } else {
      const answer = await fetch(new URL(request.url ?? "/", site));
      const type = answer.headers.get("content-type") ?? "application/octet-stream";
      response.writeHead(answer.status, { "content-type": type });
      response.end(new Uint8Array(await answer.arrayBuffer()));
    }
  });
  server.on("upgrade", (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    reached,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
