// Who may import whom. scripts/check-imports.ts runs these rules, over .astro files too.

const tests = "\\.(test|spec)\\.ts$";

/** Networks that a test runs and a lesson may show, made as readers make them. */
const gallery = "^lib/inspection/gallery/";

/** What gathers the library: index.ts is core.ts and companions.ts together. */
const doors = "^lib/(index|core|companions)\\.ts$";

/** The parts of the notebook that run beside the library: in the worker, or in Node. */
const workerSide = "^src/notebook/(worker|show|check)/";

/** What the npm package is entered by, which no page loads. */
const packageDoors = "^src/package/";

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const everywhere = [
  {
    name: "no-cycle",
    comment: "Files in a cycle can be understood, tested and loaded only together.",
    from: {},
    to: { circular: true },
  },
  {
    name: "nothing-missing",
    comment: "An import that leads nowhere fails only when its page is opened.",
    from: {},
    to: { couldNotResolve: true, pathNot: "^(astro|virtual):" },
  },
  {
    name: "only-declared-packages",
    comment:
      "A package that only another package brings can vanish with its next version. Vite is Astro's, in the version Astro chooses.",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"], pathNot: "node_modules/vite/" },
  },
  {
    name: "nothing-imports-a-test",
    comment: "Importing a test runs it; what tests share stands in a file of its own.",
    from: {},
    to: { path: tests },
  },
  {
    name: "no-orphan",
    comment: "A file that nothing imports and that imports nothing is forgotten, or misnamed.",
    from: {
      orphan: true,
      pathNot: [
        tests,
        "\\.d\\.ts$",
        "^src/(pages|frame)/",
        "^src/content\\.config\\.ts$",
        "^scripts/[^/]+$",
      ],
    },
    to: {},
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const library = [
  {
    name: "library-stands-alone",
    comment: "The library never knows it is on a web page; readers can take it elsewhere.",
    from: { path: "^lib/" },
    to: { path: "^(src|e2e|content)/" },
  },
  {
    name: "library-needs-nothing",
    comment:
      "It runs in workers and in Node, and all of it can be read here. What tests share may use Vitest.",
    from: { path: "^lib/", pathNot: tests },
    to: {
      dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"],
      pathNot: "node_modules/vitest/",
    },
  },
  {
    name: "library-door",
    comment: "Doors gather the library for others; a part that entered by one would need all.",
    from: { path: "^lib/", pathNot: [doors, tests, gallery] },
    to: { path: doors },
  },
  {
    name: "foundation-below-all",
    comment: "What stands in lib itself (errors, random numbers) serves all, and rests on kernels.",
    from: { path: "^lib/[^/]+\\.ts$", pathNot: [doors, tests] },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/kernels/" },
  },
  {
    name: "kernels-below-array",
    comment: "Kernels know numbers in memory, not who asks for them.",
    from: { path: "^lib/kernels/" },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/kernels/" },
  },
  {
    name: "array-below-tensor",
    comment: "Arrays have shapes and values; gradients come above them.",
    from: { path: "^lib/array/" },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/(kernels|array)/" },
  },
  {
    name: "tensor-below-layers",
    comment: "Every layer is made of operations on tensors, and none is known to them.",
    from: { path: "^lib/tensor/" },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/(kernels|array|tensor)/" },
  },
  {
    name: "parts-apart",
    comment: "Layers, optimizers, data and metrics can each be read and used without the others.",
    from: { path: "^lib/(layers|optimizers|data|metrics)/" },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/(kernels|array|tensor|$1)/" },
  },
  {
    name: "formats-above-layers",
    comment: "A file is written from what a model is made of, not from how it was trained.",
    from: { path: "^lib/formats/" },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/(kernels|array|tensor|layers|formats)/" },
  },
  {
    name: "inspection-above-layers",
    comment: "Looking into a model needs no more than the model; its optimizer is handed in.",
    from: { path: "^lib/inspection/", pathNot: [tests, gallery] },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/(kernels|array|tensor|layers|metrics|inspection)/" },
  },
  {
    name: "inspection-for-readers",
    comment:
      "It explains networks to readers; a part that needed it would compute by explanations.",
    from: { path: "^lib/", pathNot: ["^lib/inspection/", doors, tests] },
    to: { path: "^lib/inspection/" },
  },
  {
    name: "training-above-optimizers",
    comment: "What steers a training run knows models and optimizers, and no data.",
    from: { path: "^lib/training/" },
    to: { path: "^lib/[^/]+/", pathNot: "^lib/(kernels|array|tensor|layers|optimizers|training)/" },
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const site = [
  {
    name: "page-never-loads-library",
    comment: "Reading a lesson costs no library code; only the worker side of the notebook has it.",
    from: { path: "^src/", pathNot: [workerSide, packageDoors, tests] },
    to: { path: "^lib/" },
  },
  {
    name: "page-never-loads-worker-side",
    comment: "The library would come to the page behind it. They share messages, not code.",
    from: { path: "^src/", pathNot: [workerSide, packageDoors, tests] },
    to: { path: workerSide },
  },
  {
    name: "package-for-others",
    comment: "Its doors are for those who install it; the site has the library and the notebook.",
    from: { path: "^src/", pathNot: packageDoors },
    to: { path: packageDoors },
  },
  {
    name: "package-gathers",
    comment: "It passes on the library and what cells may show, and nothing of the pages.",
    from: { path: packageDoors },
    to: { path: "^src/", pathNot: "^src/(package|notebook/(show|outputs|protocol))/" },
  },
  {
    name: "library-by-its-door",
    comment:
      "The notebook uses what lessons can use too, throws the same errors, and sets the seed and Math.",
    from: { path: "^src/", pathNot: tests },
    to: {
      path: "^lib/",
      pathNot: "^lib/(data/index|core|companions|errors|random|kernels/mathematics)\\.ts$",
    },
  },
  {
    name: "notebook-below-lesson",
    comment: "Cells run the same in any lesson, and without one.",
    from: { path: "^src/notebook/" },
    to: { path: "^src/", pathNot: "^src/(notebook|keeping|styles)/" },
  },
  {
    name: "keeping-below-all",
    comment: "What is kept outlives the pages that keep it, and depends on none of them.",
    from: { path: "^src/keeping/" },
    to: { path: "^src/", pathNot: "^src/keeping/" },
  },
  {
    name: "storage-in-one-place",
    comment: "One door to the database, so that everything in it is checked, merged and versioned.",
    from: { path: "^src/", pathNot: ["^src/keeping/", tests] },
    to: { path: "node_modules/idb/" },
  },
  {
    name: "progress-below-lesson",
    comment:
      "Pages show progress; what keeps and shows it knows only the notebook, the store, and what is to be forgotten.",
    from: { path: "^src/progress/" },
    to: {
      path: "^src/",
      pathNot: "^src/((progress|keeping|notebook|styles)/|offline/edition[.]ts$)",
    },
  },
  {
    name: "offline-knows-no-pages",
    comment: "The book is kept and brought up to date as a whole, whatever its pages are made of.",
    from: { path: "^src/offline/", pathNot: tests },
    to: { path: "^src/", pathNot: "^src/(offline|keeping)/" },
  },
  {
    name: "exercise-below-lesson",
    comment: "An exercise checks what the reader gives it, in whatever lesson it stands.",
    from: { path: "^src/exercise/" },
    to: { path: "^src/", pathNot: "^src/(exercise|progress|keeping|notebook|styles)/" },
  },
  {
    name: "lesson-below-pages",
    comment: "What an author may use does not depend on the page it is shown on.",
    from: { path: "^src/lesson/" },
    to: { path: "^src/", pathNot: "^src/(lesson|exercise|progress|keeping|notebook|styles)/" },
  },
  {
    name: "takeaway-reads-lessons",
    comment: "It writes files of what a lesson says and showed; pages give them out.",
    from: { path: "^src/takeaway/" },
    to: { path: "^src/", pathNot: "^src/(takeaway/|lesson/|notebook/(outputs|protocol)/)" },
  },
  {
    name: "front-below-frame",
    comment: "The race on the front page is run and drawn as cells are; the page only places it.",
    from: { path: "^src/front/" },
    to: {
      path: "^src/",
      pathNot:
        "^src/(front|notebook|styles)/|^src/progress/when-idle\\.ts$|^src/lesson/lessons-of-book\\.ts$",
    },
  },
  {
    name: "cards-below-frame",
    comment: "Pictures of pages are drawn at build, from titles and figures alone.",
    from: { path: "^src/(cards|changes)/", pathNot: tests },
    to: {
      path: "^(lib|src)/",
      pathNot: "^src/(cards/|changes/|lesson/(contents|lesson-path)|notebook/outputs/)",
    },
  },
  {
    name: "reference-reads-text",
    comment: "It describes the library and the notebook from their sources, and runs neither.",
    from: { path: "^src/reference/", pathNot: tests },
    to: {
      path: "^(lib|src)/",
      pathNot: "^src/(reference/|notebook/editor/typescript/resolve-module\\.ts$)",
    },
  },
  {
    name: "credits-read-files",
    comment: "They tell what packages and data sets say of themselves, and run nothing of them.",
    from: { path: "^src/credits/", pathNot: tests },
    to: { path: "^(lib|src)/", pathNot: "^src/(credits/|lesson/rehype-wide-scrolls\\.ts$)" },
  },
  {
    name: "playground-below-pages",
    comment: "It is a notebook with the lessons' own cells; no lesson needs it.",
    from: { path: "^src/playground/", pathNot: tests },
    to: { path: "^src/", pathNot: "^src/(playground|reference|lesson|notebook|keeping|styles)/" },
  },
  {
    name: "site-needs-no-script",
    comment: "Scripts use the site and the library, never the other way round; tests may use both.",
    from: { path: "^(src|lib)/", pathNot: tests },
    to: { path: "^(scripts|e2e)/" },
  },
  {
    name: "browser-tests-stand-outside",
    comment: "They know what a reader knows, so any change inside is free as long as they pass.",
    from: { path: "^e2e/" },
    to: { path: "^(lib|src|scripts|content)/" },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...everywhere, ...library, ...site].map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    // AssemblyScript is another language with its own module lookup.
    exclude: { path: "^lib/kernels/assembly/" },
    // Imports of types count: they are knowledge too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".mjs", ".js", ".d.ts"],
    },
  },
};
