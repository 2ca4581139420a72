/** A contender at work in a worker of its own, in a page of its own. */
import type { Browser, Page } from "@playwright/test";
import type { Answer, Request, Timing } from "./contender.ts";
import { numbersFor, type Workload } from "./workloads.ts";

export interface Running {
  losses(count: number): Promise<number[]>;
  run(milliseconds: number): Promise<Timing>;
  end(): Promise<void>;
}

/** The milliseconds that something took: by the clock, or of the processor. */
export type Stopwatch = () => Promise<number>;

/** Processor time of all pages; only one of them is at work at a time. */
export async function processorTime(browser: Browser): Promise<Stopwatch> {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const pages = processInfo.filter(({ type }) => type === "renderer");
    return 1000 * pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
}

/** Loads a contender and prepares it for a workload; undefined where it can't do it. */
export async function startInBrowser(
  browser: Browser,
  address: string,
  name: string,
  workload: Workload,
  stopwatch: Stopwatch | undefined,
): Promise<Running | undefined> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(loadWorker, `${name}.js`);
  const end = () => context.close();
  try {
    const { ready } = (await ask(page, prepare(workload))) as { ready: boolean };
    if (!ready) {
      await end();
      return undefined;
    }
  } catch (error) {
    await end();
    throw new Error(`${name} can't do ${workload}: ${error}`);
  }
  return {
    losses: async (count) => {
      const { losses } = (await ask(page, { kind: "steps", count })) as { losses: number[] };
      return losses;
    },
    run: async (milliseconds) => {
      const start = await stopwatch?.();
      const timing = (await ask(page, { kind: "run", milliseconds })) as Timing;
      if (stopwatch === undefined || start === undefined) return timing;
      return { ...timing, milliseconds: (await stopwatch()) - start };
    },
    end,
  };
}

/** Milliseconds from asking for a worker, in a fresh process, to the end of its first step. */
export async function firstStep(
  browser: Browser,
  address: string,
  name: string,
  workload: Workload,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const request = prepare(workload);
  const milliseconds = await page.evaluate(timeFirstStep, { program: `${name}.js`, request });
  await context.close();
  return milliseconds;
}

type Sendable = { kind: string; [key: string]: unknown };

function prepare(workload: Workload): Sendable {
  const numbers = Object.entries(numbersFor(workload)).map(([name, { shape, values }]) => {
    const base64 = Buffer.from(values.buffer).toString("base64");
    return [name, { shape, base64 }];
  });
  return { kind: "prepare", workload, numbers: Object.fromEntries(numbers) };
}

async function ask(page: Page, request: Sendable | Request): Promise<Answer> {
  const answer = (await page.evaluate(askWorker, request as Sendable)) as Answer;
  if ("error" in answer) throw new Error(answer.error);
  return answer;
}

// What follows runs in the page, and so each function stands for itself.

function loadWorker(program: string): Promise<void> {
  const worker = new Worker(program, { type: "module" });
  Object.assign(window, { worker });
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = (event) => reject(new Error(`The worker does not load: ${event.message}`));
  });
}

function askWorker(request: Sendable): Promise<unknown> {
  const { worker } = window as unknown as { worker: Worker };
  const decode = ({ shape, base64 }: { shape: number[]; base64: string }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return { shape, values: new Float32Array(bytes.buffer) };
  };
  if (request["kind"] === "prepare") {
    const numbers = request["numbers"] as Record<string, { shape: number[]; base64: string }>;
    const decoded = Object.entries(numbers).map(([name, packed]) => [name, decode(packed)]);
    request["numbers"] = Object.fromEntries(decoded);
  }
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  });
}

async function timeFirstStep(given: { program: string; request: Sendable }): Promise<number> {
  const text = await (await fetch(given.program)).text();
  const program = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const numbers = given.request["numbers"] as Record<string, { shape: number[]; base64: string }>;
  const decoded = Object.entries(numbers).map(([name, { shape, base64 }]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return [name, { shape, values: new Float32Array(bytes.buffer) }];
  });
  const prepare = { ...given.request, numbers: Object.fromEntries(decoded) };

  const start = performance.now();
  const worker = new Worker(program, { type: "module" });
  const answer = () =>
    new Promise<unknown>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
    });
  await answer();
  worker.postMessage(prepare);
  await answer();
  worker.postMessage({ kind: "steps", count: 1 });
  await answer();
  return performance.now() - start;
}
