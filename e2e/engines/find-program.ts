import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program of that name is, if this machine has it. */
export function findProgram(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
