import { defineConfig } from "@playwright/test";
import { launchOptions, photographingOptions } from "./scripts/find-browser.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  // Only a test that hangs is to meet these: a busy machine takes its time.
  timeout: 300_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 60_000 },
  use: {
    // Named by the server when it is ready, so that any free port will do.
    baseURL: process.env["HIDDEN_LAYERS_ADDRESS"] ?? "",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: launchOptions(),
    // Only what tests them is to wait for them.
    serviceWorkers: "block",
  },
  projects: [
    { name: "book", testIgnore: "photographs/**" },
    {
      name: "photographs",
      testMatch: "photographs/*.spec.ts",
      use: { launchOptions: photographingOptions(), screenshot: "off" },
      expect: {
        timeout: 60_000,
        toHaveScreenshot: {
          pathTemplate: "{testDir}/photographs/pictures/{arg}{ext}",
          // Just above what squeezing changes: seven levels of a grey.
          threshold: 0.03,
          maxDiffPixels: 12,
        },
      },
    },
  ],
  webServer: {
    command: "node scripts/serve.ts --port 4400 --until-input-ends",
    wait: { stdout: /Hidden Layers is at (?<hidden_layers_address>\S+)/ },
  },
});
