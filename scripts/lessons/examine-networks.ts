import { batches } from "../../lib/data/index.ts";
import { evaluate, type Layer, type Optimizer, setSeed, Tensor } from "../../lib/index.ts";
import { diagnose } from "../../lib/inspection/index.ts";

/** A cell that has run: the top-level names it declares, and what its author expects to be found. */
export interface RanCell {
  readonly names: readonly string[];
  /** The finding that its networks are there to show, or "unexamined". */
  readonly finds?: string | undefined;
}

/** More say nothing new, and take long. */
const EXAMPLES = 256;

/**
 * What `diagnose` has to say about the networks of a cell, after the lesson has run: all that an
 * optimizer of the lesson was made for and that one of its sets of data fits.
 *
 * @param values all top-level names of the lesson
 */
export function examineNetworks(
  { names, finds }: RanCell,
  values: ReadonlyMap<string, unknown>,
): { examined: string[]; problems: string[] } {
  const examined: string[] = [];
  const problems: string[] = [];
  if (finds === "unexamined") return { examined, problems };
  const optimizers = [...values.values()].filter(isOptimizer);
  // Those of the cell itself come first: others may be the same data before they were prepared.
  const own = names.map((name) => values.get(name));
  const sets = [...new Set([...own, ...values.values()])].filter(isSet);
  const found: string[] = [];
  for (const name of names) {
    const model = values.get(name);
    if (!isModel(model)) continue;
    const parameters = model.parameters();
    const optimizer = optimizers.find(
      (one) =>
        one.parameters.length === parameters.length &&
        parameters.every((parameter) => one.parameters.includes(parameter)),
    );
    const batch = sets.map((set) => batchFor(model, set)).find((one) => one !== undefined);
    if (!optimizer || !batch) continue;
    examined.push(name);
    const [first] = diagnose(model, batch, { optimizer }).findings;
    if (first) found.push(first.what);
    if (!first || first.what === finds) continue;
    problems.push(
      `The network "${name}" has a finding: ${first.what}, ${first.where}. ${first.seen} ` +
        `Mend it, or write finds=${first.what} behind the name of its cell, if that is what it shows.`,
    );
  }
  if (finds !== undefined && !found.includes(finds)) {
    problems.push(`The cell says finds=${finds}, but none of its networks has this finding first.`);
  }
  return { examined, problems };
}

/** Some examples, with what the network should answer; undefined for those it can't take. */
function batchFor(model: Layer, { inputs, labels }: { inputs: Tensor; labels: Tensor }) {
  setSeed("examine");
  const [batch] = batches({ inputs, labels }, { size: EXAMPLES });
  if (!batch) return undefined;
  try {
    const { shape } = evaluate(() => model(batch.inputs));
    const rebuilds = String(shape) === String(batch.inputs.shape);
    if (rebuilds) return { inputs: batch.inputs, labels: batch.inputs };
    const classes = Math.max(...batch.labels.data) + 1;
    return (shape.at(-1) ?? 0) >= classes ? batch : undefined;
  } catch {
    return undefined;
  }
}

function isModel(value: unknown): value is Layer {
  return typeof value === "function" && typeof (value as Partial<Layer>).parameters === "function";
}

function isOptimizer(value: unknown): value is Optimizer {
  const { step, getState, parameters } = (value ?? {}) as Partial<Optimizer>;
  return typeof step === "function" && typeof getState === "function" && Array.isArray(parameters);
}

function isSet(value: unknown): value is { inputs: Tensor; labels: Tensor } {
  const { inputs, labels } = (value ?? {}) as { inputs?: unknown; labels?: unknown };
  return inputs instanceof Tensor && labels instanceof Tensor;
}
