import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^hidden-layers\/data$/, replacement: path("./lib/data/index.ts") },
      { find: /^hidden-layers$/, replacement: path("./lib/index.ts") },
      { find: /^notebook$/, replacement: path("./src/notebook/show/index.ts") },
    ],
  },
  // Only what hangs is to meet these: a busy machine takes its time.
  test: {
    include: ["{lib,src,scripts,bench}/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
