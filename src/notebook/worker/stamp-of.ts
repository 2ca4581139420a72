interface Versioned {
  version: number;
}

const isVersioned = (value: unknown): value is Versioned =>
  typeof (value as Partial<Versioned> | null)?.version === "number";

/**
 * A number that changes whenever the inside of a tensor or a model does: the version of the tensor,
 * or those of the model's parameters together.
 */
export function stampOf(value: unknown): unknown {
  try {
    if (isVersioned(value)) return value.version;
    const parameters = (value as { parameters?: unknown } | null)?.parameters;
    if (typeof parameters !== "function") return undefined;
    const all: unknown = parameters.call(value);
    if (!Array.isArray(all)) return undefined;
    return all.reduce((sum: number, each) => sum + (isVersioned(each) ? each.version : 0), 0);
  } catch {
    return undefined;
  }
}
