import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { accessSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const recipe = join(import.meta.dirname, "../../hosting/nginx.conf");

export interface Nginx {
  address: string;
  stop: () => Promise<void>;
}

/** Why the recipe can not be tried on this machine, if it can not. */
export function whyNoNginx(): string | undefined {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    accessSync("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    return undefined;
  } catch {
    return "It needs Debian's nginx and libnginx-mod-http-brotli-static.";
  }
}

/** Serves a folder on a free port of this machine alone, with the settings of `hosting/nginx.conf`. */
export async function startNginx(folder: string): Promise<Nginx> {
  const own = mkdtempSync(join(tmpdir(), "hidden-layers-nginx-"));
  const port = await freePort();
  const settings = replaceOnce(
    replaceOnce(readFileSync(recipe, "utf8"), "listen 8080;", `listen 127.0.0.1:${port};`),
    "root /srv/hidden-layers;",
    `root "${folder}";`,
  );
  const file = join(own, "nginx.conf");
  // Started by root, its workers would be another user's, who may not read the folder.
  writeFileSync(file, process.getuid?.() === 0 ? `user root;\n${settings}` : settings);
  const nginx = spawn("nginx", ["-p", own, "-e", "stderr", "-c", file, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  const address = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    nginx.kill();
    await ended;
    rmSync(own, { recursive: true });
  };
  try {
    await answers(address, nginx);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`nginx.conf does not hold "${from}" once.`);
  return text.replace(from, () => to);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(address: string, nginx: ChildProcess): Promise<void> {
  while (nginx.exitCode === null) {
    if (await fetch(address).catch(() => undefined)) return;
    await wait(50);
  }
  throw new Error(`nginx ended with code ${nginx.exitCode}.`);
}
