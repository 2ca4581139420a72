import { createCssVariablesTheme, createHighlighter } from "shiki";
import { expect, test } from "vitest";
import { lightCode } from "./light-code.ts";

test("code has classes for colours, nothing around plain words, and tells its size", async () => {
  const theme = createCssVariablesTheme({ variablePrefix: "--astro-code-" });
  const shiki = await createHighlighter({ langs: ["ts"], themes: [theme] });
  const html = shiki.codeToHtml("// one\nlet two = 2;", {
    lang: "ts",
    theme: theme.name ?? "",
    tokenizeTimeLimit: 0,
    transformers: [lightCode],
  });
  const [, code] = html.match(/(<code.*<\/code>)/s) ?? [];
  expect(code).toBe(
    '<code style="--lines:2;--columns:12"><span class="line"><span class="token-comment">// one</span></span>\n' +
      '<span class="line"><span class="token-keyword">let</span> two <span class="token-keyword">=</span>' +
      '<span class="token-constant"> 2</span>;</span></code>',
  );
});
