/** What is no part of the picture. */
const aside = "details, input, .output-saving, .output-point, .walk-mark, .visually-hidden";
const svgStyles = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "vector-effect",
  "paint-order",
  "font-size",
  "font-family",
  "text-anchor",
  "image-rendering",
  "overflow",
  "display",
];
const margin = 12;
const density = 2;

/** A figure as it stands on the page: its texts, and what is drawn in it. */
export async function figurePicture(figure: Element): Promise<Blob> {
  const box = figure.getBoundingClientRect();
  const bottom = [...figure.children]
    .filter((child) => !child.matches(aside))
    .reduce((lowest, child) => Math.max(lowest, child.getBoundingClientRect().bottom), box.top);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((box.width + 2 * margin) * density);
  canvas.height = Math.ceil((bottom - box.top + 2 * margin) * density);
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser gives no canvas to draw on.");
  brush.fillStyle = getComputedStyle(figure).getPropertyValue("--output-ground") || "white";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(density, density);
  brush.translate(margin - box.left, margin - box.top);
  for (const part of figure.querySelectorAll<HTMLElement | SVGSVGElement>("canvas, img, svg")) {
    if (part.closest(aside) || part.parentElement?.closest("svg")) continue;
    const { left, top, width, height } = part.getBoundingClientRect();
    if (part instanceof SVGSVGElement) {
      // Texts stand beyond the edges of a plot.
      const room = 100;
      const image = await svgImage(part, width, height, room);
      brush.drawImage(image, left - room, top - room, width + 2 * room, height + 2 * room);
    } else if (part instanceof HTMLCanvasElement) {
      brush.drawImage(part, left, top, width, height);
    } else if (part.matches("img")) {
      drawImage(part as HTMLImageElement, brush);
    }
  }
  drawRules(figure, brush);
  writeWords(figure, brush);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture came."))));
  });
}

/** A picture of few pixels with its edge; turned over where the page does so, as by night. */
function drawImage(image: HTMLImageElement, brush: CanvasRenderingContext2D): void {
  const { left, top, width, height } = image.getBoundingClientRect();
  const style = getComputedStyle(image);
  brush.imageSmoothingEnabled = style.imageRendering !== "pixelated";
  brush.drawImage(image, left, top, width, height);
  brush.imageSmoothingEnabled = true;
  if (style.filter.includes("invert")) {
    brush.globalCompositeOperation = "difference";
    brush.fillStyle = "white";
    brush.fillRect(left, top, width, height);
    brush.globalCompositeOperation = "source-over";
  }
  brush.strokeStyle = style.outlineColor;
  if (style.outlineStyle !== "none") brush.strokeRect(left, top, width, height);
}

/** A drawing by itself, with the looks that the page's style sheets give it. */
async function svgImage(
  svg: SVGSVGElement,
  width: number,
  height: number,
  room: number,
): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const inked = svgStyles.map((name) => `${name}:${style.getPropertyValue(name)}`);
    copies[index]?.setAttribute("style", inked.join(";"));
  }
  copy.querySelector(".walk-mark")?.remove();
  for (const [name, value] of Object.entries({ x: room, y: room, width, height })) {
    copy.setAttribute(name, String(value));
  }
  const around = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  around.setAttribute("width", String(width + 2 * room));
  around.setAttribute("height", String(height + 2 * room));
  around.append(copy);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(around))}`;
  await image.decode();
  return image;
}

/** The lines under the cells of a table, and before them. */
function drawRules(figure: Element, brush: CanvasRenderingContext2D): void {
  for (const cell of figure.querySelectorAll("tr, th, td")) {
    if (cell.closest(aside)) continue;
    const { left, top, width, height, bottom } = cell.getBoundingClientRect();
    const style = getComputedStyle(cell);
    const under = Number.parseFloat(style.borderBottomWidth);
    brush.fillStyle = style.borderBottomColor;
    brush.fillRect(left, bottom - under, width, under);
    brush.fillStyle = style.borderLeftColor;
    brush.fillRect(left, top, Number.parseFloat(style.borderLeftWidth), height);
  }
}

/** Each word where it stands, so that lines break as on the page. */
function writeWords(figure: Element, brush: CanvasRenderingContext2D): void {
  const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  brush.textBaseline = "middle";
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("svg") || parent.closest(aside)) continue;
    const style = getComputedStyle(parent);
    brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    brush.fillStyle = style.color;
    // A canvas knows no digits of one width, so there each sign goes where it stands.
    const isTabular = style.fontVariantNumeric.includes("tabular");
    for (const word of (node.textContent ?? "").matchAll(isTabular ? /\S/g : /\S+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const { left, top, width, height } = range.getBoundingClientRect();
      if (width > 0) brush.fillText(word[0], left, top + height / 2);
    }
  }
}
