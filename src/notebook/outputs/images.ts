import type { ImagesOutput } from "../protocol/outputs.ts";
import { heatLegend } from "./heat-grid.ts";
import { heatPalette, heatScale } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { counted } from "./number-text.ts";
import { type Deflate, pngUri } from "./png.ts";
import { title } from "./table.ts";

/** Pictures with their captions. They are ink on paper; a dark page turns them over by style. */
export function renderImages(output: ImagesOutput, deflate?: Deflate): Markup {
  const { width, height, pixels, captions, largest, broken = 0 } = output;
  const scale = largest === undefined ? undefined : heatScale([-largest, largest]);
  const palette = scale && heatPalette({ kind: "diverging" });
  const size = width * height;
  const large = width > 64 || captions.length === 1;
  const shown = captions.map((caption, index) => {
    const ink = pixels.subarray(index * size, (index + 1) * size);
    const src = pngUri(
      width,
      height,
      palette ? ink : ink.map((value) => 255 - value),
      deflate,
      palette,
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
  const ground = largest === undefined ? "left blank" : "in grey";
  const gaps = broken === 0 ? "" : `; ${counted(broken, "value")} not finite, ${ground}`;
  const look = large ? "pictures pictures-large" : "pictures";
  const groups = output.groups ?? [{ title: "", count: captions.length }];
  let next = 0;
  const lists = groups.flatMap(({ title: name, count }) => {
    const own = shown.slice(next, next + count);
    next += count;
    const label = name === "" ? about : `${name}: ${counted(count, "picture")}`;
    if (name !== "" && count === 0) return [];
    return [
      name === "" ? undefined : element("p", { class: "picture-group" }, name),
      element("ul", { class: look, "aria-label": label }, ...own),
    ];
  });
  return element(
    "figure",
    { class: palette ? "output output-images output-signed" : "output output-images" },
    title(output.title),
    scale && largest ? heatLegend(scale, deflate) : undefined,
    ...lists,
    element("p", { class: "output-summary" }, `${about} pixels${gaps}.`),
  );
}
