import { type Named, rankNames } from "./rank-names.ts";

/** One place where the words were found: a page, or a section of it. */
export interface Place {
  title: string;
  url: string;
  /** HTML of which only the marks around found words are kept. */
  excerpt: string;
}

export interface FoundPage extends Place {
  /** What it is: "Lesson". */
  kind: string;
  sections: Place[];
}

interface PagefindSection extends Place {
  locations: number[];
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: PagefindSection[];
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Null if other words were asked for meanwhile. */
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

const sectionsShown = 3;

let opened: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads the index that the build made, once; after a failure again. */
export function openIndex(): Promise<Pagefind> {
  opened ??= load().catch((error) => {
    opened = undefined;
    failures++;
    throw error;
  });
  return opened;
}

async function load(): Promise<Pagefind> {
  const root = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  // A browser may remember for good that a module could not be loaded: by another address it is asked for anew.
  const address = `${root}pagefind/pagefind.js${failures > 0 ? `?try=${failures}` : ""}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: root });
  await pagefind.init();
  return pagefind;
}

let names: Promise<Named[]> | undefined;

/** What has a name that these words ask for, best first. */
export async function findNames(words: string): Promise<FoundPage[]> {
  const root = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  names ??= fetch(`${root}search-names.json`).then((answer) => answer.json());
  // It is asked for again; what holds the words is found without it.
  names.catch(() => {
    names = undefined;
  });
  return rankNames(words, await names.catch(() => [])).map(({ kind, title, href, about }) => ({
    ...{ kind, title, url: `${root}${href}`, sections: [] },
    excerpt: textHtml(about),
  }));
}

const textHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The pages that hold these words, best first, each to be read on demand; undefined if too late. */
export async function findPages(words: string): Promise<(() => Promise<FoundPage>)[] | undefined> {
  const found = await (await openIndex()).debouncedSearch(words);
  return found?.results.map(
    ({ data }) =>
      async () =>
        pageOf(await data()),
  );
}

/** A page with those of its sections that hold the words most often, in their order. */
function pageOf({ url, excerpt, meta, sub_results: all }: PagefindPage): FoundPage {
  const isWhole = (section: PagefindSection) => section.url === url;
  const best = all
    .filter((section) => !isWhole(section))
    .sort((one, other) => other.locations.length - one.locations.length)
    .slice(0, sectionsShown);
  return {
    kind: kindOf(url),
    title: meta.title ?? url,
    url,
    // If only sections hold the words, their excerpts say where.
    excerpt: best.length === 0 || all.some(isWhole) ? excerpt : "",
    sections: all.filter((section) => best.includes(section)),
  };
}

function kindOf(url: string): string {
  if (url.includes("/lessons/")) return "Lesson";
  return url.includes("/reference/") ? "Library" : "Page";
}
