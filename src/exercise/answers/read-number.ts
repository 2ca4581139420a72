export interface NumberForm {
  /** "percent" takes shares and per cent, and gives a share. */
  readonly unit?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The number a reader wrote, or what is wrong with it; nothing where nothing is written. */
export function readNumber(
  text: string,
  { unit, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: NumberForm,
): { value: number } | { problem: string } | undefined {
  const written = text.trim();
  if (written === "") return undefined;
  const isPercent = unit === "percent";
  const bare = written
    .replace(/[\s_]/g, "")
    .replace("−", "-")
    .replace(isPercent ? /%$|percent$|percent\.$/i : /$^/, "");
  if (/^-?[1-9]\d{0,2}(,\d{3})+$/.test(bare)) {
    const plain = bare.replaceAll(",", "");
    return { problem: `Does ${written} mean ${plain}, or a fraction? Write ${plain}, or a point.` };
  }
  const value = /^-?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i.test(bare)
    ? Number(bare.replace(",", "."))
    : Number.NaN;
  if (!Number.isFinite(value)) {
    return {
      problem: `“${written}” is no number. Write one such as 0.5${isPercent ? " or 50 %" : ""}.`,
    };
  }
  // Without a sign, what is above 1 can only be per cent.
  const isOfHundred = isPercent && (/%|percent/i.test(written) || Math.abs(value) > 1);
  const share = isOfHundred ? value / 100 : value;
  if (share < from || share > to) {
    const word = (limit: number) => numberInWords(limit, unit);
    const problem = Number.isFinite(from)
      ? Number.isFinite(to)
        ? `It lies between ${word(from)} and ${word(to)}.`
        : `It is at least ${word(from)}.`
      : `It is at most ${word(to)}.`;
    return { problem };
  }
  return { value: share };
}

/** A number as it was understood. */
export const numberInWords = (value: number, unit?: string): string =>
  unit === "percent"
    ? `${Number((value * 100).toPrecision(6))} %`
    : `${value}${unit ? ` ${unit}` : ""}`;
