import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/find-browser.ts";

const browser = findBrowser();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  // Cells train networks, and a busy machine takes its time.
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 15_000 },
  use: {
    // Named by the server when it is ready, so that any free port will do.
    baseURL: process.env["HIDDEN_LAYERS_ADDRESS"] ?? "",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser.executable,
      args: browser.arguments,
      env: { ...process.env, ...browser.environment } as Record<string, string>,
    },
  },
  webServer: {
    command: "node scripts/serve.ts --port 4400 --until-input-ends",
    wait: { stdout: /Hidden Layers is at (?<hidden_layers_address>\S+)/ },
  },
});
