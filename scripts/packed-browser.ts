import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface PackedBrowser {
  executable: string;
  /** What the browser needs in its environment to find its libraries and fonts. */
  environment: Record<string, string>;
}

/**
 * The Chromium that comes inside the npm package `@sparticuz/chromium`, unpacked at first use.
 *
 * The package unpacks into the temporary folder and trusts whatever it finds there from an earlier
 * time, which may lack the libraries. So it is given an empty temporary folder of its own, and the
 * result is renamed into place when it is complete. It runs in a child process, because it changes
 * the environment of the process that imports it.
 */
export function packedBrowser(): PackedBrowser {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `No browser found, and the one packed with the project runs on Linux x64 only.
Install Chrome or Chromium, or name one: HIDDEN_LAYERS_BROWSER=/path/to/chrome`,
    );
  }
  const cache = join(root, "node_modules", ".cache");
  const folder = join(cache, `chromium-${version()}`);
  if (!existsSync(folder)) unpack(cache, folder);

  const environment: Record<string, string> = {
    LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]]
      .filter(Boolean)
      .join(":"),
  };
  const configured = process.env["FONTCONFIG_FILE"] ?? process.env["FONTCONFIG_PATH"];
  if (configured === undefined && !existsSync("/etc/fonts/fonts.conf")) {
    environment["FONTCONFIG_FILE"] = join(folder, "fonts.conf");
  }
  return { executable: join(folder, "chromium"), environment };
}

/** The same, with fonts that come through npm and no others: what it draws is the same on every machine. */
export function photographingBrowser(): PackedBrowser {
  const { executable, environment } = packedBrowser();
  const fonts = join(dirname(executable), "own-fonts.conf");
  const signs = join(root, "node_modules", "katex", "dist", "fonts");
  const content = fontsFile(dirname(executable), signs);
  // Another process may be reading it.
  if (!existsSync(fonts) || readFileSync(fonts, "utf8") !== content) writeFileSync(fonts, content);
  return { executable, environment: { ...environment, FONTCONFIG_FILE: fonts } };
}

function version(): string {
  const file = join(root, "node_modules", "@sparticuz", "chromium", "package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

function unpack(cache: string, folder: string): void {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, "unpacking-"));
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`,
    ],
    {
      cwd: root,
      // The package unpacks its own NSS libraries only where it believes to run on this system.
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    },
  );
  writeFileSync(join(unfinished, "fonts.conf"), fontsFile(folder, "/usr/share/fonts"));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
}

const fontsFile = (folder: string, ...more: string[]) => `<?xml version="1.0"?>
<fontconfig>
${[join(folder, "fonts"), ...more].map((place) => `  <dir>${place}</dir>\n`).join("")}  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
