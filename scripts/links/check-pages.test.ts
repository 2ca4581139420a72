import { describe, expect, it } from "vitest";
import { checkPages } from "./check-pages.ts";

/** A site of these texts, to which further files belong. */
function check(texts: Record<string, string>, ...more: string[]) {
  const files = new Set([...Object.keys(texts), ...more]);
  return checkPages({ base: "/book/", files, texts: new Map(Object.entries(texts)) });
}

const lesson = '<h2 id="why">Why</h2><template><p id="inner"></p></template>';

describe("links that lead somewhere", () => {
  it("finds pages, files, fragments and what style sheets load", () => {
    const index = `<link rel="stylesheet" href="/book/_astro/a.css">
      <a href="/book/lessons/one/#why">a</a> <a href="lessons/one/#inner">b</a>
      <a href="#top">c</a> <img src="data:image/png;base64,AA==" srcset="a.png 1x, a.png 2x">`;
    const { links, faults } = check(
      {
        "index.html": index,
        "lessons/one/index.html": `${lesson}<a href="../../#_top">up</a>`,
        "_astro/a.css": '@font-face { src: url("./font.woff2"), url(font.woff2) }',
      },
      "a.png",
      "_astro/font.woff2",
    );
    expect(faults).toEqual([]);
    expect(links).toBe(10);
  });

  it("leaves alone what a page hands to its script", () => {
    expect(check({ "index.html": '<a href="#code=abc">shared</a>' }).faults).toEqual([]);
  });

  it("lists addresses of other sites once, in order", () => {
    const index =
      '<a href="https://b.example/">b</a><a href="https://a.example/">a</a><a href="https://b.example">b</a>';
    const { external, faults } = check({ "index.html": index });
    expect(external).toEqual(["https://a.example/", "https://b.example/"]);
    expect(faults).toEqual([]);
  });

  it("takes the text of code for text", () => {
    const index = '<pre>&lt;a href="nowhere"&gt;</pre><script>"<a href=\'nowhere\'>"</script>';
    expect(check({ "index.html": index }).links).toBe(0);
  });
});

describe("links that do not", () => {
  const of = (html: string) =>
    check({ "index.html": html, "lessons/one/index.html": lesson }).faults;

  it.each([
    ['<a href="gone/">a</a>', "index.html: gone/ leads to no file."],
    ['<img src="gone.png">', "index.html: gone.png leads to no file."],
    ['<a href="lessons/one">a</a>', "index.html: lessons/one lacks the slash at its end."],
    ['<a href="#gone">a</a>', "index.html: #gone names no element of that page."],
    [
      '<a href="lessons/one/#gone">a</a>',
      "index.html: lessons/one/#gone names no element of that page.",
    ],
    [
      '<a href="/lessons/">a</a>',
      "index.html: /lessons/ leaves /book/, for which the site is built.",
    ],
    ['<a href="https://">a</a>', "index.html: https:// is no address."],
    ['<a href="http://a.example/">a</a>', "index.html: http://a.example/ is not https."],
    ['<a href="javascript:go()">a</a>', "index.html: javascript:go() is not https."],
    [
      '<script src="https://a.example/x.js"></script>',
      "index.html: https://a.example/x.js is loaded from another site.",
    ],
    [
      '<link rel="stylesheet" href="https://a.example/x.css">',
      "index.html: https://a.example/x.css is loaded from another site.",
    ],
  ])("says of %s what is wrong", (html, fault) => {
    expect(of(html)).toEqual([fault]);
  });

  it("says it once however often a page repeats it", () => {
    expect(of('<a href="#gone">a</a><a href="#gone">b</a>')).toHaveLength(1);
  });
});
