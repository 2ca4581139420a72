import { type LinkedPage, readLinks } from "./read-links.ts";

export interface Site {
  /** The path it is built for, with a slash at both ends. */
  base: string;
  /** Every file's path below the base, such as "lessons/a/index.html". */
  files: ReadonlySet<string>;
  /** What is in those that are pages or style sheets. */
  texts: ReadonlyMap<string, string>;
}

export interface Findings {
  links: number;
  /** A sentence each, without repetition. */
  faults: string[];
  /** Addresses of other sites that a reader may follow. */
  external: string[];
}

/** What scripts answer to, and no page has an element for: the top of the page. */
const understood = new Set(["", "top", "_top"]);

/** Looks whether all that pages and style sheets lead to is there, fragments included. */
export function checkPages({ base, files, texts }: Site): Findings {
  const pages = new Map<string, LinkedPage>();
  for (const [path, text] of texts) {
    pages.set(path, path.endsWith(".html") ? readLinks(text) : readStyleSheet(text));
  }
  const faults = new Set<string>();
  const external = new Set<string>();
  let links = 0;
  for (const [path, page] of pages) {
    for (const { address, loaded } of page.links) {
      links += 1;
      const say = (fault: string) => faults.add(`${path}: ${address} ${fault}`);
      const url = resolve(address, path, base);
      if (url === undefined) say("is no address.");
      else if (url.origin !== home) {
        if (/^(data|mailto):$/.test(url.protocol)) continue;
        if (loaded) say("is loaded from another site.");
        else if (url.protocol !== "https:") say("is not https.");
        else external.add(url.href);
      } else {
        const fault = findFault(url);
        if (fault) say(fault);
      }
    }
  }
  return { links, faults: [...faults], external: [...external].sort() };

  function findFault(url: URL): string | undefined {
    if (!url.pathname.startsWith(base)) return `leaves ${base}, for which the site is built.`;
    const below = decodeURIComponent(url.pathname.slice(base.length));
    const file = below.replace(/(^|\/)$/, "$1index.html");
    if (!files.has(file)) {
      const needsSlash = files.has(`${below}/index.html`);
      return needsSlash ? "lacks the slash at its end." : "leads to no file.";
    }
    const fragment = decodeURIComponent(url.hash.slice(1));
    // A page hands what follows "=" to its script: edits in a shared link.
    if (understood.has(fragment) || fragment.includes("=")) return undefined;
    return pages.get(file)?.anchors.has(fragment) ? undefined : "names no element of that page.";
  }
}

const home = "https://here.invalid";

function resolve(address: string, path: string, base: string): URL | undefined {
  const from = `${home}${base}${path.replace(/(^|\/)index\.html$/, "$1")}`;
  return URL.canParse(address, from) ? new URL(address, from) : undefined;
}

function readStyleSheet(text: string): LinkedPage {
  const found = text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g);
  const links = [...found].map(([, double, single, bare]) => ({
    address: double ?? single ?? bare ?? "",
    loaded: true,
  }));
  return { links, anchors: new Set() };
}
