import { type DefaultTreeAdapterTypes, parse } from "parse5";

interface Link {
  /** As it is written in the page. */
  address: string;
  /** Whether the browser loads it with the page, and nobody has to follow it. */
  loaded: boolean;
}

export interface LinkedPage {
  links: Link[];
  /** What a fragment may name. */
  anchors: Set<string>;
}

type Node = DefaultTreeAdapterTypes.Node;

const loadedRelations = /^(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)$/;

/** Reads a page as a browser without scripts does. */
export function readLinks(html: string): LinkedPage {
  const page: LinkedPage = { links: [], anchors: new Set() };
  visit(parse(html, { scriptingEnabled: false }), page);
  return page;
}

function visit(node: Node, page: LinkedPage): void {
  if ("attrs" in node) {
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    readElement(node.tagName, attributes, page);
  }
  if ("childNodes" in node) for (const child of node.childNodes) visit(child, page);
  if ("content" in node) visit(node.content, page);
}

function readElement(tag: string, attributes: Map<string, string>, page: LinkedPage): void {
  const id = attributes.get("id") ?? (tag === "a" ? attributes.get("name") : undefined);
  if (id) page.anchors.add(id);
  const add = (address: string | undefined, loaded: boolean) => {
    if (address !== undefined) page.links.push({ address: address.trim(), loaded });
  };
  const relations = (attributes.get("rel") ?? "").split(/\s+/);
  const isLoaded =
    tag !== "a" && (tag !== "link" || relations.some((r) => loadedRelations.test(r)));
  add(attributes.get("href"), isLoaded);
  add(attributes.get("src"), true);
  add(attributes.get("poster"), true);
  for (const part of attributes.get("srcset")?.split(/,\s+/) ?? []) add(part.split(" ")[0], true);
}
