/** PyTorch with one thread, where a `python3` on this machine can import it. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import type { Running } from "./browser-contender.ts";
import type { Timing } from "./contender.ts";
import { numbersFor, rates, type Workload } from "./workloads.ts";

const program = join(import.meta.dirname, "peers", "pytorch.py");
const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };

export interface Python {
  executable: string;
  /** Of PyTorch. */
  version: string;
}

/** GFLOP/s below which PyTorch has only the reference BLAS, and a comparison would be unfair. */
const slow = 15;

const introduction = `
import time, torch
torch.set_num_threads(1)
matrix = torch.rand(256, 256)
best = 1e9
for _ in range(20):
    start = time.perf_counter()
    matrix @ matrix
    best = min(best, time.perf_counter() - start)
print(torch.__version__, 2 * 256**3 / best / 1e9)
`;

/** The first python3 that can import torch; says so where there is none, or only a slow one. */
export function findPyTorch(): Python | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  for (const executable of folders.map((folder) => join(folder, "python3")).filter(existsSync)) {
    const answer = introduce(executable);
    if (answer === undefined) continue;
    const [version = "", speed] = answer.trim().split(" ");
    if (Number(speed) > slow) return { executable, version };
    console.log("PyTorch has no fast BLAS here (on Debian: libopenblas0-pthread).");
  }
  console.log("No python3 here has a fast PyTorch, so it does not take part.");
  return undefined;
}

function introduce(executable: string): string | undefined {
  try {
    return execFileSync(executable, ["-c", introduction], {
      encoding: "utf8",
      env: { ...process.env, ...oneThread },
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

export async function startInPython(
  python: Python,
  workload: Workload,
  processorTime: boolean,
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "hidden-layers-bench-"));
  const numbers = Object.entries(numbersFor(workload)).map(([name, { shape, values }]) => {
    writeFileSync(join(folder, `${name}.bin`), values);
    return [name, shape];
  });
  const process_ = spawn(python.executable, [program, folder], {
    env: { ...process.env, ...oneThread },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const ask = async (request: object): Promise<unknown> => {
    process_.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error("PyTorch's process has ended.");
    return JSON.parse(value);
  };
  await ask({ workload, rate: rates[workload], shapes: Object.fromEntries(numbers) });
  return {
    losses: async (count) => (await ask({ steps: count })) as number[],
    run: async (milliseconds) => (await ask({ milliseconds, processorTime })) as Timing,
    end: async () => {
      process_.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
