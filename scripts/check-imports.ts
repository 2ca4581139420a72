import { join } from "node:path";
import { cruise } from "./imports/cruise.ts";

const root = join(import.meta.dirname, "..");

const { status, stdout, stderr } = cruise(root, join(root, ".cache", "imports"), "err-long");
console.log(stdout.trim());
console.error(stderr.trim());
process.exitCode = status ?? 1;
