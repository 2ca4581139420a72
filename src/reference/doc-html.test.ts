import { describe, expect, it } from "vitest";
import { DocHtml } from "./doc-html.ts";

const places = {
  linear: "reference/layers/#linear",
  Tensor: "reference/tensors/#Tensor",
  ".matmul": "reference/methods/#matmul",
};
const html = new DocHtml(places, "/book");

describe("the text of a doc comment", () => {
  it("has paragraphs and lists", () => {
    expect(html.blocks("One,\nstill one.\n\nTwo:\n- a\n- b")).toBe(
      "<p>One, still one.</p><p>Two:</p><ul><li>a</li><li>b</li></ul>",
    );
  });

  it("has formulas where it is indented", () => {
    expect(html.blocks("So:\n\n    a = b\n    c = a < b\n\nDone.")).toBe(
      '<p>So:</p><pre tabindex="0"><code>a = b\nc = a &lt; b</code></pre><p>Done.</p>',
    );
  });

  it("links names of the library under any base path", () => {
    expect(html.line("See `linear`.")).toBe(
      'See <a href="/book/reference/layers/#linear"><code>linear</code></a>.',
    );
    expect(html.line("{@link linear} it")).toContain('href="/book/reference/layers/#linear"');
    expect(html.line("`x.matmul(y)`")).toContain('href="/book/reference/methods/#matmul"');
  });

  it("links names of methods alone only from another method", () => {
    expect(html.line("`matmul`")).toBe("<code>matmul</code>");
    expect(html.line("`matmul`", true)).toContain('href="/book/reference/methods/#matmul"');
  });

  it("links addresses and papers", () => {
    expect(html.line("Adam (2015, arXiv 1412.6980), https://a.org/b.c).")).toBe(
      'Adam (2015, <a href="https://arxiv.org/abs/1412.6980">arXiv 1412.6980</a>), ' +
        '<a href="https://a.org/b.c">a.org/b.c</a>).',
    );
  });

  it("sets shapes and quoted words as code, and nothing as markup", () => {
    expect(html.line('[batch, 2], "same" & x < 1')).toBe(
      "<code>[batch, 2]</code>, <code>&quot;same&quot;</code> &amp; x &lt; 1",
    );
  });

  it("links the names in a type", () => {
    expect(html.type("readonly Tensor[]")).toBe(
      '<code>readonly <a href="/book/reference/tensors/#Tensor">Tensor</a>[]</code>',
    );
  });
});
