import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { toolEnvironment } from "../package-scripts.ts";
import { folders, layOut } from "./lay-out.ts";

const rules = join(import.meta.dirname, "..", "..", ".dependency-cruiser.mjs");

/** Checks the sources in a folder by way of a copy, both of which must be inside the project. */
export function cruise(
  root: string,
  copy: string,
  output: "err-long" | "json",
): SpawnSyncReturns<string> {
  layOut(root, copy);
  const config = relative(copy, rules);
  return spawnSync(`depcruise --config ${config} --output-type ${output} ${folders.join(" ")}`, {
    cwd: copy,
    encoding: "utf8",
    env: toolEnvironment(),
    maxBuffer: 2 ** 28,
    shell: true,
  });
}
