import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { Engine } from "./engine.ts";
import { findProgram } from "./find-program.ts";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const CONTROL = "\uE009";

/** WebKitGTK over WebDriver (w3.org/TR/webdriver2); undefined where it is not installed. */
export async function openWebKit(): Promise<Engine | undefined> {
  const driver = findProgram("WebKitWebDriver");
  const screen = findProgram("xvfb-run");
  if (driver === undefined || screen === undefined) return undefined;
  const port = await freePort();
  // A group of its own, so that the screen and the browser end with the driver.
  const process = spawn(screen, ["-a", driver, `--port=${port}`], {
    detached: true,
    stdio: "ignore",
  });
  const end = () => {
    if (process.pid !== undefined) globalThis.process.kill(-process.pid);
  };
  try {
    return await connect(`http://127.0.0.1:${port}`, end);
  } catch (error) {
    end();
    throw error;
  }
}

async function connect(driver: string, end: () => void): Promise<Engine> {
  const session = await begin(driver);
  const { browserName, browserVersion } = session.capabilities;
  const call = (method: string, path: string, body?: object) =>
    send(method, `${driver}/session/${session.sessionId}${path}`, body);
  const keys = (actions: object[]) =>
    call("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  const down = (value: string) => ({ type: "keyDown", value });
  const up = (value: string) => ({ type: "keyUp", value });
  await call("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });
  await call("POST", "/window/rect", { width: 1280, height: 900 });
  return {
    version: `${browserName} ${browserVersion}`,
    async open(address) {
      await call("POST", "/url", { url: address });
    },
    evaluate: (expression) =>
      call("POST", "/execute/async", {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done);`,
        args: [],
      }),
    async click(selector) {
      // The driver itself scrolls no further than to the edge, under the header; and what loads as it
      // comes near moves what is to be clicked.
      const settle = `const done = arguments[0];
        const node = document.querySelector(${JSON.stringify(selector)});
        let last;
        const look = () => {
          node.scrollIntoView({ block: "center", behavior: "instant" });
          const { top } = node.getBoundingClientRect();
          if (top === last) return done();
          last = top;
          setTimeout(look, 400);
        };
        look();`;
      await call("POST", "/execute/async", { script: settle, args: [] });
      const found = await call("POST", "/element", { using: "css selector", value: selector });
      const element = (found as Record<string, string>)[ELEMENT];
      await call("POST", `/element/${element}/click`, {});
    },
    async type(text) {
      await keys([...text].flatMap((character) => [down(character), up(character)]));
    },
    async control(key) {
      await keys([down(CONTROL), down(key), up(key), up(CONTROL)]);
    },
    async close() {
      await call("DELETE", "").catch(() => {});
      end();
    },
  };
}

interface Session {
  sessionId: string;
  capabilities: { browserName: string; browserVersion: string };
}

/** The driver takes a moment before it listens. */
async function begin(driver: string): Promise<Session> {
  for (let tries = 0; ; tries++) {
    try {
      return (await send("POST", `${driver}/session`, { capabilities: {} })) as Session;
    } catch (error) {
      if (tries >= 60 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
