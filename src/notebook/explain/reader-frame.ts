/** A place in the reader's code. */
export interface ReaderFrame {
  cell: string;
  line: number;
}

/** Cells are scripts named so: see `compile`. */
const place = /cell:\/\/\/([^\s():@/]+)\.ts:(\d+)/;
const address = /(blob:[^\s()@]+?):(\d+)/;

/**
 * The innermost place in a reader's cell that a stack names. The stacks of V8, SpiderMonkey and
 * JavaScriptCore look different, but each has one frame a line and the place at its end.
 *
 * @param addresses which cell's script was loaded from which address
 */
export function readerFrame(
  stack: string,
  addresses: ReadonlyMap<string, string> = new Map(),
): ReaderFrame | undefined {
  for (const line of stack.split("\n")) {
    const [, loadedFrom = "", at = "1"] = address.exec(line) ?? [];
    const known = addresses.get(loadedFrom);
    if (known !== undefined) return { cell: known, line: Number(at) };
    const found = place.exec(line);
    if (!found) continue;
    const [, cell = "", row = "1"] = found;
    return { cell: decode(cell), line: Number(row) };
  }
  return undefined;
}

/** A stack can be forged, so what is in it need not be well formed. */
function decode(cell: string): string {
  try {
    return decodeURIComponent(cell);
  } catch {
    return cell;
  }
}
