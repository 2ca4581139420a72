/** What `show` needs of a tensor, whatever class it is made by. */
export interface TensorLike {
  shape: readonly number[];
  data?: ArrayLike<number>;
  toArray?(): unknown;
}

/** A network: it can be called, and has parameters. */
export interface ModelLike {
  (inputs: unknown): unknown;
  parameters(): Iterable<TensorLike>;
}

export function isTensor(value: unknown): value is TensorLike {
  if (typeof value !== "object" || value === null || !("shape" in value)) return false;
  const { shape } = value;
  if (!isList(shape) || !Array.from(shape).every((size) => Number.isInteger(size))) return false;
  return (
    ("data" in value && isList(value.data)) || ("toArray" in value && isFunction(value.toArray))
  );
}

export function isModel(value: unknown): value is ModelLike {
  if (typeof value !== "function" && (typeof value !== "object" || value === null)) return false;
  return "parameters" in value && isFunction(value.parameters);
}

/** The values of a tensor in reading order. Reading them may copy them: ask once. */
export function valuesOf(tensor: TensorLike): ArrayLike<number> {
  const data = tensor.data;
  if (data !== undefined) return data;
  const nested = tensor.toArray?.();
  return Array.isArray(nested) ? nested.flat(Number.POSITIVE_INFINITY) : [Number(nested)];
}

/** Labels as numbers, whether they are a tensor or a list; undefined when they are neither. */
export function labelsOf(labels: unknown): ArrayLike<number> | undefined {
  if (isTensor(labels)) return valuesOf(labels);
  return isList(labels) && typeof (labels[0] ?? 0) === "number"
    ? (labels as ArrayLike<number>)
    : undefined;
}

/** A tensor in one line, as `console.log` writes it. */
export function tensorText(tensor: TensorLike): string {
  const values = valuesOf(tensor);
  const first = Array.prototype.slice.call(values, 0, 8) as number[];
  const numbers = first.map((value) => String(Number(value.toPrecision(4)))).join(", ");
  const rest = values.length > first.length ? ", …" : "";
  return `tensor [${Array.from(tensor.shape).join(", ")}] (${numbers}${rest})`;
}

function isFunction(value: unknown): value is (...values: unknown[]) => unknown {
  return typeof value === "function";
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}
