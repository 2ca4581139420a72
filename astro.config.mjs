import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import { cards } from "./src/build/cards.ts";
import { contentSecurityPolicy } from "./src/build/content-security-policy.ts";
import { creditedPackages } from "./src/build/credited-packages.ts";
import { offline } from "./src/build/offline.ts";
import { picturesApart } from "./src/build/pictures-apart.ts";
import { stylesOnDemand } from "./src/build/styles-on-demand.ts";
import { stylesWithin } from "./src/build/styles-within.ts";
import { remarkExercise } from "./src/lesson/exercise/remark-exercise.ts";
import { lightCode } from "./src/lesson/light-code.ts";
import { remarkEarlierQuestions } from "./src/lesson/questions/remark-earlier-questions.ts";
import { rehypeFormulasHold } from "./src/lesson/rehype-formulas-hold.ts";
import { rehypeShortFormulas } from "./src/lesson/rehype-short-formulas.ts";
import { rehypeWideScrolls } from "./src/lesson/rehype-wide-scrolls.ts";
import { remarkLesson } from "./src/lesson/remark-lesson.ts";
import { declarations } from "./src/notebook/editor/declarations-plugin.ts";
import { cellWorker } from "./src/notebook/worker/worker-plugin.ts";
import { reference } from "./src/reference/reference-plugin.ts";

const base = process.env.BASE_PATH ?? "/";

// Starlight extends `markdown.processor`; lessons have their own, so that nothing is added to it.
const lessonMarkdown = unified({
  remarkPlugins: [
    remarkMath,
    [remarkLesson, { base }],
    [remarkExercise, { base }],
    remarkEarlierQuestions,
  ],
  rehypePlugins: [rehypeKatex, rehypeFormulasHold, rehypeShortFormulas, rehypeWideScrolls],
});

const frame = (name) => `./src/frame/${name}.astro`;

export default defineConfig({
  base,
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  markdown: { shikiConfig: { theme: "css-variables", transformers: [lightCode] } },
  vite: {
    plugins: [cellWorker(), declarations(), reference(), creditedPackages()],
    // Data sets are fetched, and the policy lets a page fetch from its own site only.
    build: { assetsInlineLimit: (file) => (file.endsWith(".bin.gz") ? false : undefined) },
    worker: { format: "es", plugins: () => [creditedPackages()] },
  },
  integrations: [
    starlight({
      title: "Hidden Layers",
      description:
        "A book that runs: what is the difference between a simple neural network and deep learning?",
      favicon: "/favicon.svg",
      customCss: ["./src/styles/index.css"],
      disable404Route: true,
      expressiveCode: false,
      credits: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      head: [
        { tag: "script", content: 'document.documentElement.classList.add("scripted")' },
        { tag: "meta", attrs: { name: "color-scheme", content: "light dark" } },
      ],
      components: {
        ContentPanel: frame("ContentPanel"),
        // Starlight's stands inside `main`. The book's own follows it, in TwoColumnContent.
        Footer: frame("PageEnd"),
        Head: frame("Head"),
        Header: frame("Header"),
        MarkdownContent: frame("MarkdownContent"),
        PageFrame: frame("PageFrame"),
        PageSidebar: frame("PageSidebar"),
        PageTitle: frame("PageTitle"),
        Sidebar: frame("Sidebar"),
        SiteTitle: frame("SiteTitle"),
        TwoColumnContent: frame("TwoColumnContent"),
      },
    }),
    mdx({ processor: lessonMarkdown, optimize: true }),
    // Without it Starlight brings its own, with the workshop in it.
    sitemap({ filter: (page) => !page.includes("/lessons/workshop/") }),
    cards(),
    picturesApart(),
    stylesOnDemand(),
    stylesWithin(),
    contentSecurityPolicy(),
    offline(),
  ],
});
