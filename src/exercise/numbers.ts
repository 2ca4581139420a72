/** The numbers of an exercise by name: what each may be, in the same order. */
export type Numbers = Readonly<Record<string, readonly number[]>>;

/** How many different exercises the numbers make. */
export function variants(numbers: Numbers): number {
  const lists = Object.values(numbers);
  return lists.length === 0 ? 1 : Math.min(...lists.map(({ length }) => length));
}

/** A text with the numbers of one variant in place of their names. */
export function withNumbers(text: string, numbers: Numbers, variant: number): string {
  return text.replace(/(?<![\w$])[A-Z][A-Z_]+(?![\w$])/g, (name) =>
    String(numbers[name]?.[variant] ?? name),
  );
}
