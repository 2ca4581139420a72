import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ofWorkshop } from "../src/lesson/contents.ts";
import { lessonOf } from "../src/lesson/lesson-path.ts";
import { plainText } from "../src/notebook/outputs/plain-text.ts";
import { renderOutput } from "../src/notebook/outputs/render-output.ts";
import { programFile } from "../src/takeaway/program-file.ts";
import { takenLesson } from "../src/takeaway/taken-lesson.ts";
import { toolEnvironment } from "./package-scripts.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "hidden-layers-package-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, words: string[], cwd = folder) =>
  execFileSync(command, words, { cwd, env: toolEnvironment(), encoding: "utf8", stdio: "pipe" });

/** What somebody writes who has installed it. */
const program = `import { adam, crossEntropy, evaluate, accuracy, linear, relu, sequential } from "hidden-layers";
import { digits } from "hidden-layers/data";
import { beginCell, lineChart, show } from "hidden-layers/notebook";

beginCell("start/example/train");
const { train, test } = await digits({ train: 500, test: 500, flat: true });
const model = sequential(linear(784, 16), relu, linear(16, 10));
const optimizer = adam(model.parameters(), { rate: 0.01 });
const chart = lineChart("Training loss");
for (let step = 0; step < 40; step++) {
  const loss = crossEntropy(model(train.inputs), train.labels);
  loss.backward();
  optimizer.step();
  chart.add({ step, loss: loss.item() });
}
const right: number = evaluate(() => accuracy(model(test.inputs), test.labels));
show("right", right);
`;

let packed: { name: string; files: { path: string }[] };

beforeAll(() => {
  const said = run("npm", ["pack", "--json", "--pack-destination", folder], root);
  const [only] = JSON.parse(said.slice(said.search(/^\[/m)));
  packed = only;
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
  writeFileSync(join(folder, "program.ts"), program);
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${only.filename}`]);
});

describe("the package", () => {
  it("holds the library with its data, what says what it is, and nothing else", () => {
    const others = packed.files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith("package/"));
    expect(others.sort()).toEqual(["LICENSE", "README.md", "lib/README.md", "package.json"]);
    expect(packed.files.some(({ path }) => /\.test\.|\.astro$/.test(path))).toBe(false);
    expect(packed.files.map(({ path }) => path)).toContain("package/data/mnist/SOURCES.md");
  });

  it("needs no other package", () => {
    expect(Object.keys(JSON.parse(run("npm", ["ls", "--all", "--json"])).dependencies)).toEqual([
      "hidden-layers",
    ]);
  });

  it("trains a network in Node, on data it brings along, and tells what a page would show", () => {
    const told = run(process.execPath, ["program.ts"]);
    expect(told).toContain("── start/example/train ──");
    expect(told).toMatch(/Training loss falls from 2\.\d+ to 0\.\d+ between step 0 and 39/);
    expect(Number(told.match(/^right: (0\.\d+)$/m)?.[1])).toBeGreaterThan(0.7);
  });

  it("has an example in its description that runs", () => {
    const description = readFileSync(join(root, "lib/README.md"), "utf8");
    const [, example = ""] = /```ts\n(.*?)```/s.exec(description) ?? [];
    writeFileSync(join(folder, "example.ts"), example);
    expect(Number(run(process.execPath, ["example.ts"]))).toBeGreaterThan(0.9);
  });

  it("takes its data along through a bundler", async () => {
    writeFileSync(join(folder, "index.html"), '<script type="module" src="program.ts"></script>');
    const options = { assetsInlineLimit: 0 };
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: "error",
      build: options,
    });
    const names = [built]
      .flat()
      .flatMap((each) => ("output" in each ? each.output : []))
      .map(({ fileName }) => fileName);
    expect(names.filter((name) => name.endsWith(".gz")).length).toBe(
      packed.files.filter(({ path }) => path.endsWith(".bin.gz")).length,
    );
  });

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("has types that a strict project can use, with module %s", (module, resolution) => {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2023,dom"];
    const kind = ["--module", module, "--moduleResolution", resolution];
    expect(run("tsc", [...options, ...kind, "program.ts"])).toBe("");
    writeFileSync(join(folder, "wrong.ts"), program.replace("rate: 0.01", 'rate: "fast"'));
    expect(() => run("tsc", [...options, ...kind, "wrong.ts"])).toThrow(/Command failed/);
  });
});

describe("a lesson as one file", () => {
  const lessons = globSync("content/lessons/*/*/index.mdx", { cwd: root })
    .map((file) => lessonOf(file) ?? "")
    .filter((id) => !ofWorkshop(id));
  const fileOf = (id: string) => `${id.split("/").at(-1)}.ts`;

  it("has no mistake that TypeScript finds, whichever lesson it is", () => {
    for (const id of lessons) writeFileSync(join(folder, fileOf(id)), programFile(takenLesson(id)));
    const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2023,dom"];
    const module = ["--module", "node16", "--moduleResolution", "node16"];
    expect(run("tsc", [...options, ...module, ...lessons.map(fileOf)])).toBe("");
  });

  // Those that take a second; the others were compared by hand.
  it.each(["start/how-a-network-learns", "architecture/from-a-neuron-to-a-layer"])(
    "%s runs in Node, and has the numbers of the book",
    (id) => {
      const lesson = takenLesson(id);
      writeFileSync(join(folder, fileOf(id)), programFile(lesson));
      const told = new Set(run(process.execPath, [fileOf(id)]).split("\n"));
      const outputs = lesson.parts.flatMap((part) => (part.kind === "cell" ? part.outputs : []));
      const numbers = outputs.filter(({ kind }) => kind === "value");
      expect(numbers.length).toBeGreaterThan(10);
      for (const number of numbers) expect(told).toContain(plainText(renderOutput(number)));
    },
  );
});
