import { afterEach, describe, expect, it, vi } from "vitest";
import { element, toDom, toHtml } from "./markup.ts";

describe("toHtml", () => {
  it("writes every text as text, in content and in attributes", () => {
    const attack = `</p><script>"&'`;
    const harmless = "&lt;/p&gt;&lt;script&gt;&quot;&amp;'";
    expect(toHtml(element("p", { title: attack }, attack))).toBe(
      `<p title="${harmless}">${harmless}</p>`,
    );
  });

  it("leaves out attributes that are false or undefined", () => {
    expect(toHtml(element("a", { hidden: true, id: undefined, open: false }))).toBe(
      "<a hidden></a>",
    );
  });

  it("does not close elements that have no end", () => {
    expect(toHtml(element("p", {}, element("img", { alt: "" }), undefined, "x"))).toBe(
      `<p><img alt="">x</p>`,
    );
  });
});

describe("toDom", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("makes nodes and texts, and SVG nodes inside an svg element", () => {
    const made: string[] = [];
    const node = (name: string) => ({
      setAttribute: (key: string, value: string) => made.push(`${key}=${value}`),
      appendChild: () => {},
      name,
    });
    vi.stubGlobal("document", {
      createTextNode: (text: string) => made.push(`text ${text}`),
      createElement: (tag: string) => made.push(tag) && node(tag),
      createElementNS: (space: string, tag: string) => made.push(`${space} ${tag}`) && node(tag),
    });
    toDom(element("p", { class: "a", hidden: true }, "<b>", element("svg", {}, element("path"))));
    const svg = "http://www.w3.org/2000/svg";
    expect(made).toEqual(["p", "class=a", "hidden=", "text <b>", `${svg} svg`, `${svg} path`]);
  });
});
