import type { ChosenImage } from "../../protocol/inputs.ts";
import { limits } from "../../protocol/output-limits.ts";

interface Size {
  width: number;
  height: number;
}

/**
 * The pixels of a picture: its own, or those of its middle that fill a given size. A picture with
 * longer sides than the protocol allows is made smaller.
 *
 * @throws DOMException when the browser can't read it
 */
export async function decodeImage(file: Blob, wanted?: Size): Promise<Omit<ChosenImage, "name">> {
  const picture = await createImageBitmap(file);
  try {
    const shrink = Math.min(1, limits.imageSide / Math.max(picture.width, picture.height));
    const { width, height } = wanted ?? {
      width: Math.max(1, Math.round(picture.width * shrink)),
      height: Math.max(1, Math.round(picture.height * shrink)),
    };
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) throw new DOMException("This browser draws no pictures.", "NotSupportedError");
    context.imageSmoothingQuality = "high";
    const scale = Math.max(width / picture.width, height / picture.height);
    const across = picture.width * scale;
    const down = picture.height * scale;
    context.drawImage(picture, (width - across) / 2, (height - down) / 2, across, down);
    return { width, height, pixels: context.getImageData(0, 0, width, height).data };
  } finally {
    picture.close();
  }
}
