import type { ImagesOutput } from "../protocol/outputs.ts";
import { heatLegend } from "./heat-grid.ts";
import { heatPalette, heatScale } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { counted } from "./number-text.ts";
import { type Deflate, pngUri } from "./png.ts";
import { title } from "./table.ts";
import { tiled } from "./tiled.ts";

/** Pictures with their captions. They are ink on paper; a dark page turns them over by style. */
export function renderImages(output: ImagesOutput, deflate?: Deflate): Markup {
  const { width, height, captions, largest, broken = 0, columns } = output;
  const scale = largest === undefined ? undefined : heatScale([-largest, largest]);
  const palette = scale && heatPalette({ kind: "diverging" });
  const picture = (ink: Uint8Array, width: number, height: number, alt: string) => {
    const src = pngUri(
      width,
      height,
      palette ? ink : ink.map((value) => 255 - value),
      deflate,
      palette,
    );
    return element("img", { src, alt, width, height });
  };
  const about = `${counted(captions.length, "picture")} of ${width} × ${height}`;
  const ground = largest === undefined ? "left blank" : "in grey";
  const gaps = broken === 0 ? "" : `; ${counted(broken, "value")} not finite, ${ground}`;
  const order = columns === undefined ? "" : `, ${columns} side by side`;
  return element(
    "figure",
    { class: palette ? "output output-images output-signed" : "output output-images" },
    title(output.title),
    scale && largest ? heatLegend(scale, deflate) : undefined,
    ...(columns === undefined
      ? listed(output, about, picture)
      : [sheet(output, columns, `${output.title || "Pictures"}: ${about}${order}`, picture)]),
    element("p", { class: "output-summary" }, `${about} pixels${order}${gaps}.`),
  );
}

type Draw = (ink: Uint8Array, width: number, height: number, alt: string) => Markup;

/** One list for each group. */
function listed(output: ImagesOutput, about: string, draw: Draw): (Markup | undefined)[] {
  const { width, height, pixels, captions } = output;
  const size = width * height;
  const shown = captions.map((caption, index) => {
    const alt = caption === "" ? `picture ${index + 1} of ${captions.length}` : caption;
    return element(
      "li",
      {},
      draw(pixels.subarray(index * size, (index + 1) * size), width, height, alt),
      caption === "" ? undefined : element("span", { "aria-hidden": "true" }, caption),
    );
  });
  const look = width > 64 || captions.length === 1 ? "pictures pictures-large" : "pictures";
  const groups = output.groups ?? [{ title: "", count: captions.length }];
  let next = 0;
  return groups.flatMap(({ title: name, count }) => {
    const own = shown.slice(next, next + count);
    next += count;
    const label = name === "" ? about : `${name}: ${counted(count, "picture")}`;
    if (name !== "" && count === 0) return [];
    return [
      name === "" ? undefined : element("p", { class: "picture-group" }, name),
      element("ul", { class: look, "aria-label": label }, ...own),
    ];
  });
}

/** All of them as one picture, whose places say something. */
function sheet(output: ImagesOutput, columns: number, alt: string, draw: Draw): Markup {
  const { pixels, width, height, captions } = output;
  const all = tiled(pixels, { width, height, count: captions.length, columns });
  return element(
    "div",
    { class: "pictures pictures-sheet" },
    draw(all.pixels, all.width, all.height, alt),
  );
}
