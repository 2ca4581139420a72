import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packedBrowser, photographingBrowser } from "./packed-browser.ts";

export interface Browser {
  executable: string;
  arguments: string[];
  environment: Record<string, string>;
}

/**
 * The browser for tests: the one named by HIDDEN_LAYERS_BROWSER, else the system's Chromium or
 * Chrome, else the one packed in npm. HIDDEN_LAYERS_BROWSER=packed passes over the system's.
 */
export function findBrowser(): Browser {
  const named = process.env["HIDDEN_LAYERS_BROWSER"];
  if (named && named !== "packed") {
    if (!existsSync(named)) throw new Error(`HIDDEN_LAYERS_BROWSER names no file: ${named}`);
    return { executable: named, arguments: launchArguments(), environment: {} };
  }
  const executable = named === "packed" ? undefined : candidates().find(usable);
  return {
    arguments: launchArguments(),
    ...(executable ? { executable, environment: {} } : packedBrowser()),
  };
}

/** What Playwright needs to launch it, with more arguments for the browser. */
export function launchOptions(...more: string[]) {
  return optionsOf(findBrowser(), more);
}

/** The same for photographs, which only the packed browser takes alike everywhere; nothing where it can't run. */
export function photographingOptions() {
  if (process.platform !== "linux" || process.arch !== "x64") return {};
  const browser = { ...photographingBrowser(), arguments: launchArguments() };
  return optionsOf(browser, ["--disable-lcd-text"]);
}

function optionsOf({ executable, arguments: usual, environment }: Browser, more: string[]) {
  return {
    executablePath: executable,
    args: [...usual, ...more],
    env: { ...process.env, ...environment } as Record<string, string>,
  };
}

/** Never the packed browser's own defaults: they switch web security off. */
function launchArguments(): string[] {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

function candidates(): string[] {
  const names =
    process.platform === "win32"
      ? ["chrome.exe"]
      : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const inPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...usualPlaces()];
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    const folders = ["/Applications", join(process.env["HOME"] ?? "", "Applications")];
    return folders.flatMap((folder) => [
      join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
      join(folder, "Chromium.app/Contents/MacOS/Chromium"),
    ]);
  }
  if (process.platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Chromium/Application/chrome.exe"),
      ]);
  }
  return ["/usr/bin/chromium", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];
}

/** Playwright drives the versions of about the last year. */
const oldest = 140;

/**
 * Some systems have a `chromium` that only says how to install one, so it is asked for its version;
 * not on Windows, where Chrome does not answer and opens a window.
 */
function usable(executable: string): boolean {
  if (!existsSync(executable)) return false;
  if (process.platform === "win32") return true;
  try {
    const answer = execFileSync(executable, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 10_000,
    });
    return Number(/\b(\d+)\.\d+\.\d+/.exec(answer)?.[1]) >= oldest;
  } catch {
    return false;
  }
}
