import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { cruise } from "./cruise.ts";

const cache = join(import.meta.dirname, "..", "..", ".cache");
const library = {
  "lib/index.ts": "",
  "lib/core.ts": "",
  "lib/layers/linear.ts": "",
  "lib/closest.ts": "",
};

type Files = Record<string, string>;

/** For each rule, files of which the first breaks it. */
const broken: Record<string, Files> = {
  "no-cycle": {
    "src/build/first.ts": `import "./second.ts";`,
    "src/build/second.ts": `import "./first.ts";`,
  },
  "nothing-missing": { "src/build/lost.ts": `import "./nowhere.ts";` },
  "only-declared-packages": { "src/build/borrowed.ts": `import "chart.js";` },
  "nothing-imports-a-test": {
    "src/build/from-test.ts": `import "./some.test.ts";`,
    "src/build/some.test.ts": "",
  },
  "no-orphan": { "src/build/alone.ts": "export const alone = true;" },
  "library-stands-alone": {
    "lib/layers/on-a-page.ts": `import "../../src/styles/colours.ts";`,
    "src/styles/colours.ts": "",
  },
  "library-needs-nothing": { "lib/data/from-disk.ts": `import "node:fs";` },
  "library-door": { "lib/layers/through-the-door.ts": `import "../index.ts";` },
  "foundation-below-all": { "lib/seed.ts": `import "./layers/linear.ts";` },
  "kernels-below-array": { "lib/kernels/high.ts": `import "../layers/linear.ts";` },
  "array-below-tensor": { "lib/array/high.ts": `import "../layers/linear.ts";` },
  "tensor-below-layers": { "lib/tensor/high.ts": `import "../layers/linear.ts";` },
  "parts-apart": {
    "lib/optimizers/aside.ts": `import type { Linear } from "../layers/linear.ts";`,
  },
  "formats-above-layers": {
    "lib/formats/trained.ts": `import "../optimizers/sgd.ts";`,
    "lib/optimizers/sgd.ts": "",
  },
  "inspection-above-layers": {
    "lib/inspection/trained.ts": `import "../optimizers/sgd.ts";`,
  },
  "inspection-for-readers": {
    "lib/layers/inspected.ts": `import "../inspection/summary.ts";`,
    "lib/inspection/summary.ts": "",
  },
  "training-above-optimizers": {
    "lib/training/on-data.ts": `import "../data/spiral.ts";`,
    "lib/data/spiral.ts": "",
  },
  "playground-below-pages": {
    "src/playground/framed.ts": `import "../frame/sidebar.ts";`,
    "src/frame/sidebar.ts": "",
  },
  "page-never-loads-library": {
    "src/pages/heavy.astro": `---\nimport { linear } from "../../lib/index.ts";\n---\n`,
  },
  "page-never-loads-worker-side": {
    "src/notebook/cell/heavy.ts": `const runner = import("../worker/runner.ts");`,
    "src/notebook/worker/runner.ts": `import "../../../lib/index.ts";`,
  },
  "package-for-others": {
    "src/pages/packed.ts": `import "../package/data.ts";`,
    "src/package/data.ts": "",
  },
  "package-gathers": {
    "src/package/paged.ts": `import "../lesson/contents.ts";`,
    "src/lesson/contents.ts": "",
  },
  "takeaway-reads-lessons": {
    "src/takeaway/running.ts": `import "../notebook/session/session.ts";`,
    "src/notebook/session/session.ts": "",
  },
  "library-by-its-door": {
    "src/notebook/show/back-way.ts": `import "../../../lib/closest.ts";`,
  },
  "notebook-below-lesson": {
    "src/notebook/cell/high.ts": `import "../../lesson/Cell.astro";`,
    "src/lesson/Cell.astro": "<script>import '../styles/colours.ts';</script>",
  },
  "keeping-below-all": {
    "src/keeping/high.ts": `import "../progress/marks.ts";`,
    "src/progress/marks.ts": "",
  },
  "storage-in-one-place": { "src/progress/own-storage.ts": `import "idb";` },
  "progress-below-lesson": {
    "src/progress/high.ts": `import "../lesson/contents.ts";`,
    "src/lesson/contents.ts": "",
  },
  "offline-knows-no-pages": {
    "src/offline/of-a-lesson.ts": `import "../lesson/contents.ts";`,
    "src/lesson/contents.ts": "",
  },
  "exercise-below-lesson": {
    "src/exercise/high.ts": `import "../lesson/contents.ts";`,
    "src/lesson/contents.ts": "",
  },
  "lesson-below-pages": {
    "src/lesson/high.ts": `import "../pages/place.ts";`,
    "src/pages/place.ts": "",
  },
  "front-below-frame": {
    "src/front/framed.ts": `import "../frame/header.ts";`,
    "src/frame/header.ts": "",
  },
  "cards-below-frame": {
    "src/cards/framed.ts": `import "../frame/foot.ts";`,
    "src/frame/foot.ts": "",
  },
  "reference-reads-text": {
    "src/reference/runs.ts": `import "../lesson/contents.ts";`,
    "src/lesson/contents.ts": "",
  },
  "credits-read-files": {
    "src/credits/runs.ts": `import "../lesson/contents.ts";`,
    "src/lesson/contents.ts": "",
  },
  "site-needs-no-script": {
    "src/build/by-script.ts": `import "../../scripts/task.ts";`,
    "scripts/task.ts": "",
  },
  "browser-tests-stand-outside": { "e2e/inside.ts": `import "../lib/index.ts";` },
};

const allowed: Files = {
  "src/pages/lesson.astro": `---\nimport Cell from "../lesson/Cell.astro";\n---\n`,
  "src/lesson/Cell.astro": `<Cell/>\n<script>import "../notebook/cell/index.ts";</script>\n<script is:inline>import "gone";</script>`,
  "src/notebook/cell/index.ts": `import type { Message } from "../protocol/messages.ts"; import "../../keeping/store.ts";`,
  "src/keeping/store.ts": `import type { Place } from "./place.ts";`,
  "src/keeping/place.ts": "",
  "src/notebook/protocol/messages.ts": "",
  "src/notebook/worker/runner.ts": `import "../../../lib/core.ts"; import "../protocol/messages.ts";`,
  "lib/core.ts": `export * from "./layers/linear.ts";`,
  "lib/index.ts": `export * from "./core.ts"; export * from "./layers/linear.ts"; export * from "./errors.ts"; export * from "./inspection/summary.ts";`,
  "lib/inspection/summary.ts": `import "../layers/linear.ts";`,
  "lib/layers/linear.ts": `import "../tensor/tensor.ts";`,
  "lib/tensor/tensor.ts": `import "../array/array.ts"; import "../errors.ts";`,
  "lib/array/array.ts": `import "../kernels/kernels.ts";`,
  "lib/kernels/kernels.ts": "",
  "lib/errors.ts": "",
  "lib/layers/linear.test.ts": `import "node:fs"; import "../index.ts"; import "./linear.ts";`,
};

function violations(name: string, files: Files): { rule: string; from: string }[] {
  const root = join(cache, `${name}-sources`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  writeFileSync(join(root, "package.json"), "{}");
  writeFileSync(join(root, "tsconfig.json"), "{}");
  const { stdout } = cruise(root, join(cache, name), "json");
  const found: { rule: { name: string }; from: string }[] = JSON.parse(stdout).summary.violations;
  return found.map(({ rule, from }) => ({ rule: rule.name, from }));
}

describe("the import rules", () => {
  afterAll(() => {
    for (const name of ["broken-imports", "allowed-imports"]) {
      rmSync(join(cache, name), { recursive: true });
      rmSync(join(cache, `${name}-sources`), { recursive: true });
    }
  });

  it("are all broken by an example", () => {
    expect(Object.keys(broken).toSorted()).toEqual(
      config.forbidden?.map(({ name }) => name).toSorted(),
    );
  });

  it("notice when they are broken, in .astro files too", () => {
    const found = violations(
      "broken-imports",
      Object.assign({}, library, ...Object.values(broken)),
    );
    for (const [rule, files] of Object.entries(broken)) {
      const from = Object.keys(files)[0]?.replace(/\.astro$/, ".astro.ts");
      expect(found).toContainEqual({ rule, from });
    }
  });

  it("leave allowed imports alone", () => {
    expect(violations("allowed-imports", allowed)).toEqual([]);
  });
});
