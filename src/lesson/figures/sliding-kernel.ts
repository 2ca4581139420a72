/** How a kernel goes over a picture. */
export interface Slide {
  picture: number[][];
  kernel: number[][];
  /** Pixels from one place to the next; 1 unless said. */
  stride?: number;
  /** Rings of zeros around the picture; none unless said. */
  padding?: number;
}

/** The picture with its rings of zeros. */
export function padded({ picture, padding = 0 }: Slide): number[][] {
  const width = (picture[0]?.length ?? 0) + 2 * padding;
  const rows = picture.map((row) => [...zeros(padding), ...row, ...zeros(padding)]);
  const ring = () => Array.from({ length: padding }, () => zeros(width));
  return [...ring(), ...rows, ...ring()];
}

/**
 * What comes out: at each place the sum of window times kernel. The kernel is not turned around, as is
 * the custom with networks.
 */
export function slideKernel(slide: Slide): number[][] {
  const { kernel, stride = 1 } = slide;
  const ground = padded(slide);
  const places = (length: number, size: number) =>
    Array.from({ length: Math.max(0, Math.floor((length - size) / stride) + 1) }, (_, at) => at);
  return places(ground.length, kernel.length).map((row) =>
    places(ground[0]?.length ?? 0, kernel[0]?.length ?? 0).map((column) =>
      kernel
        .flatMap((weights, down) =>
          weights.map(
            (weight, right) =>
              weight * (ground[row * stride + down]?.[column * stride + right] ?? 0),
          ),
        )
        .reduce((sum, product) => sum + product, 0),
    ),
  );
}

/** "0, 1, 1; 0, 1, 1": rows of numbers as they are read aloud. */
export const inWords = (rows: number[][]): string =>
  rows.map((row) => row.map(signed).join(", ")).join("; ");

/** With a minus, where a hyphen would stand. */
export const signed = (value: number): string => String(value).replace("-", "\u2212");

const zeros = (count: number) => Array.from({ length: count }, () => 0);
