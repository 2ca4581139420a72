/**
 * Everything that moves numbers between two layouts: transpose, slice, repeat. One side is dense;
 * in the other a step along each axis is a stride of its own, 0 where numbers are repeated.
 * `layout` holds `rank` lengths, then `rank` strides.
 */

/** output (dense) = input (strided) */
export function copyFromStrided(
  output: Float32Array,
  input: Float32Array,
  layout: Int32Array,
  rank: number,
): void {
  const places = stridedPlaces(layout, rank);
  for (const [i, place] of places.entries()) output[i] = input[place] as number;
}

/** output (strided) = input (dense) */
export function copyToStrided(
  output: Float32Array,
  input: Float32Array,
  layout: Int32Array,
  rank: number,
): void {
  const places = stridedPlaces(layout, rank);
  for (const [i, place] of places.entries()) output[place] = input[i] as number;
}

/** output (strided) += input (dense) */
export function addToStrided(
  output: Float32Array,
  input: Float32Array,
  layout: Int32Array,
  rank: number,
): void {
  const places = stridedPlaces(layout, rank);
  for (const [i, place] of places.entries()) (output[place] as number) += input[i] as number;
}

/** Where on the strided side each number of the dense side stands. */
function stridedPlaces(layout: Int32Array, rank: number): number[] {
  let places = [0];
  for (let axis = 0; axis < rank; axis++) {
    const stride = layout[rank + axis] as number;
    const steps = Array.from({ length: layout[axis] as number }, (_, i) => i * stride);
    places = places.flatMap((place) => steps.map((step) => place + step));
  }
  return places;
}
