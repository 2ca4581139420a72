/** A column of an R data frame: numbers, or a factor with the name of each of its levels from 1. */
export interface Column {
  readonly name: string;
  readonly values: readonly number[];
  readonly levels?: readonly string[];
}

type Value = number[] | string[] | Value[] | string | Attributed | undefined;

interface Attributed {
  readonly value: Value;
  readonly attributes: ReadonlyMap<string, Value>;
}

/**
 * The columns of the one data frame in an .rda file, already opened: R's serialization in XDR
 * (R Internals, section 1.8), as far as data frames of numbers and factors need it.
 */
export function readDataFrame(bytes: Uint8Array): Column[] {
  const reader = new Reader(bytes);
  const [frame] = [...reader.readFile().values()] as [Attributed];
  const names = plain(frame.attributes.get("names")) as string[];
  return (frame.value as Value[]).map((column, index) => {
    const levels = (column as Attributed).attributes?.get("levels");
    return {
      name: names[index] as string,
      values: plain(column) as number[],
      ...(levels !== undefined && { levels: plain(levels) as string[] }),
    };
  });
}

const plain = (value: Value) =>
  typeof value === "object" && "attributes" in value ? value.value : value;

class Reader {
  #at = 0;
  readonly #bytes: Buffer;
  readonly #symbols: string[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  readFile(): ReadonlyMap<string, Value> {
    const magic = this.#text(7);
    if (!/^RDX[23]\nX\n$/.test(magic)) throw new Error("This is no binary .rda file.");
    const version = this.#whole();
    this.#at += 8;
    if (version === 3) this.#text(this.#whole());
    return this.#readItem() as unknown as ReadonlyMap<string, Value>;
  }

  #readItem(): Value {
    const flags = this.#whole();
    const kind = flags & 255;
    if (kind === 254) return undefined;
    if (kind === 255) return this.#symbols[(flags >> 8) - 1];
    if (kind === 1) return this.#readSymbol();
    if (kind === 2) return this.#readPairs(flags) as unknown as Value;
    if (kind === 9) return this.#text(this.#whole());
    const value = this.#readVector(kind);
    if ((flags & 512) === 0) return value;
    const attributes = this.#readItem() as unknown as ReadonlyMap<string, Value>;
    return { value, attributes };
  }

  #readSymbol(): string {
    const name = this.#readItem() as string;
    this.#symbols.push(name);
    return name;
  }

  /** A pair list as a map from tag to value. */
  #readPairs(flags: number): ReadonlyMap<string, Value> {
    if ((flags & 512) !== 0) this.#readItem();
    const tag = (flags & 1024) !== 0 ? (this.#readItem() as string) : "";
    const first = this.#readItem();
    const rest = this.#readItem() as unknown as ReadonlyMap<string, Value> | undefined;
    return new Map([[tag, first], ...(rest ?? [])]);
  }

  #readVector(kind: number): Value {
    const length = this.#whole();
    const each = <Item>(read: () => Item) => Array.from({ length }, read);
    if (kind === 10 || kind === 13) return each(() => this.#whole());
    if (kind === 14) return each(() => this.#double());
    if (kind === 16) return each(() => this.#readItem() as string);
    if (kind === 19) return each(() => this.#readItem());
    throw new Error(`The file has something of R's kind ${kind}, which this reader does not know.`);
  }

  #whole(): number {
    this.#at += 4;
    return this.#bytes.readInt32BE(this.#at - 4);
  }

  #double(): number {
    this.#at += 8;
    return this.#bytes.readDoubleBE(this.#at - 8);
  }

  #text(length: number): string {
    this.#at += Math.max(0, length);
    return this.#bytes.toString("utf8", this.#at - Math.max(0, length), this.#at);
  }
}
