import { expect, it } from "vitest";
import { withoutStylesOf } from "./styles-on-demand.ts";

const link = (name: string) => `<link rel="stylesheet" href="/deep/_astro/${name}.css">`;

it("takes out the style sheets of scripts that come later, and no others", () => {
  const kept = `<head>${link("index.Ab1_-x")}${link("my-rich-editor.Ab1")}<style>p {}</style></head>`;
  const page = kept.replace("<style>", `${link("rich-editor.DCh_MWRA")}<style>`);
  expect(withoutStylesOf(["rich-editor"], page)).toBe(kept);
  expect(withoutStylesOf(["rich-editor"], kept)).toBe(kept);
});
