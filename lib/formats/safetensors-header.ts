/**
 * The header of a safetensors file (https://huggingface.co/docs/safetensors, "Format"): 8 bytes for
 * its length, least first, then JSON that says of each tensor its type, its shape and where in the
 * rest of the file its numbers begin and end.
 */
import { type Shape, sizeOf } from "../array/shape.ts";
import { DataError, inWords } from "../errors.ts";
import { repeatedKey } from "./repeated-key.ts";

/** Bytes that say how long the header is. */
export const LENGTH_SIZE = 8;

/** The key of what is said about the whole file. */
export const METADATA = "__metadata__";

/** The format allows no longer header. */
const LONGEST = 100_000_000;

const RELOAD = "Load it again, and check where it comes from.";

/** The types whose numbers are read, and their bytes. */
const typeSizes = { F64: 8, F32: 4, F16: 2, BF16: 2 } as const;

export type TypeName = keyof typeof typeSizes;

/** What the header says of a tensor. Its bytes are counted from the end of the header. */
interface TensorEntry {
  readonly name: string;
  readonly type: TypeName;
  readonly shape: Shape;
  readonly begin: number;
  readonly end: number;
}

export interface Header {
  readonly metadata: Readonly<Record<string, string>>;
  /** In the order of their bytes, which they fill without a gap. */
  readonly tensors: readonly TensorEntry[];
  /** Where the header ends and the numbers begin, in bytes of the file. */
  readonly end: number;
}

/**
 * Reads the header, and checks all it says against the file.
 *
 * @throws DataError when it is no such file, was cut short, contradicts itself, or has numbers of
 * another type
 */
export function readHeader(bytes: Uint8Array): Header {
  const end = headerEnd(bytes);
  const { [METADATA]: metadata = {}, ...described } = parse(bytes.subarray(LENGTH_SIZE, end));
  if (!isTextRecord(metadata)) {
    throw unreadable(`What it says under ${METADATA} is not a record of texts.`);
  }
  const tensors = Object.entries(described).map(([name, entry]) => checkEntry(name, entry));
  tensors.sort((left, right) => left.begin - right.begin || left.end - right.end);
  checkPlaces(tensors, bytes.length - end);
  return { metadata, tensors, end };
}

function headerEnd(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_SIZE) {
    throw new DataError(
      "This is no safetensors file.",
      `It has ${bytes.length} bytes, and the length of its header alone takes ${LENGTH_SIZE}.`,
      RELOAD,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_SIZE);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  if (length > LONGEST || (bytes.length > LENGTH_SIZE && bytes[LENGTH_SIZE] !== 0x7b)) {
    throw new DataError(
      "This is no safetensors file.",
      length > LONGEST
        ? `Its first ${LENGTH_SIZE} bytes announce a header of ${length} bytes, and the format allows ${LONGEST}.`
        : `After ${LENGTH_SIZE} bytes a header in braces should begin.`,
      "Take a file that ends in .safetensors; a server may answer with an error page in its place.",
    );
  }
  if (length <= bytes.length - LENGTH_SIZE) return LENGTH_SIZE + length;
  throw new DataError(
    "The file was cut short.",
    `It announces a header of ${length} bytes, but only ${bytes.length - LENGTH_SIZE} follow.`,
    RELOAD,
  );
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    header = JSON.parse(text);
  } catch {
    throw unreadable("It is not JSON in UTF-8.");
  }
  if (!isRecord(header)) throw unreadable("It is not a record of tensors.");
  const repeated = repeatedKey(text);
  if (repeated === undefined) return header;
  throw unreadable(`It names ${inWords(repeated)} twice.`);
}

function checkEntry(name: string, entry: unknown): TensorEntry {
  const quoted = inWords(name);
  if (!isRecord(entry)) throw unreadable(`It does not describe ${quoted}.`);
  const { dtype: type, shape, data_offsets: offsets } = entry;
  if (typeof type !== "string") throw unreadable(`It does not say of what type ${quoted} is.`);
  if (!Array.isArray(shape) || !shape.every(isCount)) {
    throw unreadable(`It gives ${quoted} no shape of whole numbers.`);
  }
  const [begin, end] = Array.isArray(offsets) && offsets.length === 2 ? offsets : [];
  if (!isCount(begin) || !isCount(end) || begin > end) {
    throw unreadable(`It does not say where ${quoted} begins and ends.`);
  }
  if (!isTypeName(type)) {
    throw new DataError(
      `${quoted} holds numbers of the type ${inWords(type)}.`,
      `Tensors hold float32, and files are read that hold ${Object.keys(typeSizes).join(", ")}.`,
      "Convert it to F32 where the file comes from.",
    );
  }
  const size = sizeOf(shape) * typeSizes[type];
  if (size === end - begin) return { name, type, shape, begin, end };
  throw unreadable(
    `${quoted} takes ${size} bytes as ${type} of shape [${shape.join(", ")}], but has ${end - begin}.`,
  );
}

/** The numbers of all tensors follow each other and fill the rest of the file. */
function checkPlaces(tensors: readonly TensorEntry[], size: number): void {
  let end = 0;
  for (const { name, begin, end: nextEnd } of tensors) {
    if (begin !== end) {
      const quoted = inWords(name);
      throw unreadable(
        begin < end
          ? `${quoted} begins at byte ${begin}, inside another tensor.`
          : `The ${begin - end} bytes before ${quoted} belong to no tensor.`,
      );
    }
    end = nextEnd;
  }
  if (end === size) return;
  throw new DataError(
    end > size ? "The file was cut short." : "The file is too long.",
    `Its tensors take ${end} bytes, but ${size} follow the header.`,
    RELOAD,
  );
}

function isTypeName(type: string): type is TypeName {
  return Object.hasOwn(typeSizes, type);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === "string");
}

function unreadable(why: string): DataError {
  return new DataError(
    "The header of the file contradicts the safetensors format.",
    why,
    "Write the file again with the program it comes from.",
  );
}
