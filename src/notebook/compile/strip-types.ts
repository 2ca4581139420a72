import { decode } from "@jridgewell/sourcemap-codec";
import { getFormattedTokens, transform } from "sucrase";
import type { CellSyntaxError } from "./cell-syntax-error.ts";
import { describeFailure } from "./describe-failure.ts";

export interface Stripped {
  readonly code: string;
  /** The column, from 0, of the reader's text that a column of the same line of `code` came from. */
  columnIn(line: number, column: number): number;
}

/** TypeScript without its types, each line where it was. */
export function stripTypes(source: string): Stripped | CellSyntaxError {
  const refused = findRefused(source);
  if (refused) return refused;
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ["typescript"],
      keepUnusedImports: true,
      disableESTransforms: true,
      preserveDynamicImport: true,
      filePath: "cell.ts",
      sourceMapOptions: { compiledFilename: "cell.js" },
    });
    let lines: ReturnType<typeof decode> | undefined;
    const columnIn = (line: number, column: number) => {
      lines ??= decode(sourceMap?.mappings ?? "");
      const before = lines[line - 1]?.findLast(([start]) => start <= column);
      return before?.[3] === undefined ? column : before[3] + column - before[0];
    };
    return { code, columnIn };
  } catch (error) {
    return describeSucrase(source, error);
  }
}

function describeSucrase(source: string, error: unknown): CellSyntaxError {
  const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
  const text = message.replace(/^Error transforming [^:]*: /, "").replace(/ \(\d+:\d+\)$/, "");
  return describeFailure(source, text, loc?.line ?? 1, loc?.column ?? 1);
}

const refusals: Record<string, readonly [message: string, advice: string]> = {
  enum: [
    "A cell can't have an enum.",
    'Use a union of texts instead, such as: type Colour = "red" | "green".',
  ],
  namespace: ["A cell can't have a namespace.", "Put its names into the cell itself."],
  "@": ["A cell can't have decorators.", "Call the function on the class instead."],
};

/** TypeScript that makes code rather than types; sucrase would drop or half-translate it. */
function findRefused(source: string): CellSyntaxError | undefined {
  if (!/\b(?:enum|namespace|module)\b|@/.test(source)) return undefined;
  let table: string;
  try {
    table = getFormattedTokens(source, { transforms: ["typescript"] });
  } catch {
    return undefined;
  }
  const tokens = [...table.matchAll(/^(\d+):(\d+)-\S+ +(\S+) +(\S+) (.*)$/gm)].map(
    ([, line = "1", column = "1", label, raw, rest = ""]) => {
      return { line: +line, column: +column, label, raw, isType: / isType\b/.test(rest) };
    },
  );
  for (const [index, { label, raw, isType, line, column }] of tokens.entries()) {
    const declared = tokens[index - 1]?.label === "declare";
    const opens = ["{", "."].includes(tokens[index + 2]?.label ?? "");
    const space = isType && opens && (raw === "namespace" || raw === "module");
    const refusal =
      label === "enum" && !isType
        ? refusals["enum"]
        : label === "@"
          ? refusals["@"]
          : space && !declared && tokens[index + 1]?.label !== "string"
            ? refusals["namespace"]
            : undefined;
    if (refusal) return { message: refusal[0], line, column, advice: refusal[1] };
  }
  return undefined;
}
