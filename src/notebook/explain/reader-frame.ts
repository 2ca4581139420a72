/** A place in the reader's code. */
export interface ReaderFrame {
  cell: string;
  line: number;
}

/** Cells are scripts named so: see `compile`. */
const place = /cell:\/\/\/([^\s():@/]+)\.ts:(\d+)/;

/**
 * The innermost place in a reader's cell that a stack names. The stacks of V8, SpiderMonkey and
 * JavaScriptCore look different, but each has one frame a line and the place at its end.
 */
export function readerFrame(stack: string): ReaderFrame | undefined {
  for (const line of stack.split("\n")) {
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
