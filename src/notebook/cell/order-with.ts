/**
 * The order of a page's cells with the reader's own among them, each below the cell it was put below.
 * Where that is gone, at the end.
 */
export function orderWith(
  lesson: readonly string[],
  own: readonly { name: string; after: string }[],
): string[] {
  const order = [...lesson];
  const waiting = own.filter(({ name }) => !lesson.includes(name));
  while (waiting.length > 0) {
    const placed = waiting.findIndex(({ after }) => after === "" || order.includes(after));
    const lost = waiting.findIndex(({ after }) => !waiting.some(({ name }) => name === after));
    const [next] = waiting.splice(placed >= 0 ? placed : Math.max(lost, 0), 1);
    if (!next) break;
    const above = order.indexOf(next.after);
    const place = next.after === "" ? 0 : above >= 0 ? above + 1 : order.length;
    order.splice(place, 0, next.name);
  }
  return order;
}
