import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const notOurs = (name: string) =>
  /^(node_modules|dist|test-results|package|\.git|\.astro)$/.test(name);
const files = ["**/*", ".github/**/*", ".*.mjs"].flatMap((pattern) =>
  globSync(pattern, { cwd: root, exclude: notOurs }),
);
/** Whatever stands in the project, with each of its endings: a document may name a file by its last folders. */
const there = new Set(
  files.flatMap((file) => {
    const parts = file.split("/");
    return parts.map((_, from) => parts.slice(from).join("/"));
  }),
);
const manifest = read("package.json");
const code = files
  .filter((file) => /^(lib|src|scripts)\/.*\.(ts|astro)$/.test(file))
  .map(read)
  .join("\n");
const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };

/** What documents name though it is not in the project: what is made of it, examples, and others' names. */
const elsewhere = new Set([
  ...[
    "dist",
    "package",
    "node_modules",
    "package/data",
    "_astro",
    "sw.js",
    "404.html",
    "package-lock.json",
  ],
  ...["chapter/name", "chapter/lesson/name", "content/lessons/chapter/name/index.mdx"],
  ...["hidden-layers/data", "hidden-layers/notebook", "start.ts", "extra.ts", "points.json"],
  ...[".github/workflows/pages.yml", "application/manifest+json", "text/plain"],
]);

const documents = [
  ...["README", "CONTRIBUTING", "ARCHITECTURE", "SECURITY", "CODE_OF_CONDUCT"].map(
    (name) => `${name}.md`,
  ),
  ...files.filter((file) => /^(contributing|hosting)\/[^/]+\.md$|^lib\/README\.md$/.test(file)),
  ...files.filter((file) => /^\.github\/.*\.(md|yml)$/.test(file)),
];

describe.each(documents)("%s", (file) => {
  const text = read(file).replace(/^[ \t]*```[^\n]*\n[\s\S]*?^[ \t]*```/gm, "");
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = ""]) => words);

  it("names only scripts that there are", () => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("leads only to files that there are", () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = ""]) => to);
    const targets = links.map((to) => posix.join(dirname(file), to).replace(/\/$/, ""));
    expect(targets.filter((to) => !files.includes(to))).toEqual([]);
  });

  it("names only files and folders that there are", () => {
    const paths = quoted
      .filter((words) =>
        /^[\w.-]+(\/[\w.-]+)+\/?$|^[\w.-]+\.(ts|json|md|mjs|css|yaml|conf)$/.test(words),
      )
      .map((path) => path.replace(/\/$/, ""));
    expect(paths.filter((path) => !there.has(path) && !elsewhere.has(path))).toEqual([]);
  });

  it("names only what the code names so", () => {
    const names = quoted.filter((words) => /^[a-z]+[A-Z]\w*$/.test(words));
    expect(names.filter((name) => !code.includes(name) && !manifest.includes(`"${name}"`))).toEqual(
      [],
    );
  });
});
