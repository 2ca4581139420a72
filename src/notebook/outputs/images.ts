import type { ImagesOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { counted } from "./number-text.ts";
import { type Deflate, pngUri } from "./png.ts";
import { title } from "./table.ts";

/** Pictures with their captions. They are ink on paper; a dark page turns them over by style. */
export function renderImages(output: ImagesOutput, deflate?: Deflate): Markup {
  const { width, height, pixels, captions } = output;
  const size = width * height;
  const large = width > 64 || captions.length === 1;
  const shown = captions.map((caption, index) => {
    const ink = pixels.subarray(index * size, (index + 1) * size);
    const src = pngUri(
      width,
      height,
      ink.map((value) => 255 - value),
      deflate,
    );
    const alt = caption === "" ? `picture ${index + 1} of ${captions.length}` : caption;
    return element(
      "li",
      {},
      element("img", { src, alt, width, height }),
      caption === "" ? undefined : element("span", { "aria-hidden": "true" }, caption),
    );
  });
  const about = `${counted(captions.length, "picture")} of ${width} × ${height}`;
  return element(
    "figure",
    { class: "output output-images" },
    title(output.title),
    element(
      "ul",
      { class: large ? "pictures pictures-large" : "pictures", "aria-label": about },
      ...shown,
    ),
    element("p", { class: "output-summary" }, `${about} pixels.`),
  );
}
