import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toolEnvironment } from "../package-scripts.ts";

const root = join(import.meta.dirname, "..", "..");
/** Inside the project, so that it finds the same Starlight. */
const folder = join(root, "node_modules", ".cache", "starlight-site");

const prose = Array.from(
  { length: 12 },
  (_, at) =>
    `## Part ${at + 1}\n\n${"Guides lead a reader through a task, step by step. ".repeat(8)}\n`,
).join("\n");

/** What a project made with Starlight begins with, with one page as long as a short lesson's text. */
const files: Record<string, string> = {
  "astro.config.mjs": `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  integrations: [starlight({
    title: "My Docs",
    sidebar: [{ label: "Guides", items: [{ label: "Example Guide", slug: "guides/example" }] }],
  })],
});`,
  "tsconfig.json": `{ "extends": "astro/tsconfigs/strict" }`,
  "src/content.config.ts": `import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  "src/content/docs/index.md": `---
title: Welcome to Starlight
description: Get started building your docs site with Starlight.
template: splash
hero:
  tagline: Congrats on setting up a new Starlight project!
  actions:
    - { text: Example Guide, link: /guides/example/ }
---

Look at what is here, and make it yours.
`,
  "src/content/docs/guides/example.md": `---
title: Example Guide
description: A guide in my new Starlight docs site.
---

${prose}
`,
};

/** Builds a site that has nothing but Starlight, and returns the folder that it is in. */
export function buildStarlightSite(): string {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { status, stderr } = spawnSync("astro build", {
    cwd: folder,
    env: toolEnvironment(),
    shell: true,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The Starlight site was not built:\n${stderr}`);
  return join(folder, "dist");
}
