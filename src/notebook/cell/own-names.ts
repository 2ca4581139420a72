/** What the names of the reader's own cells begin with. */
export const ownPrefix = "scratch-";

export const isOwnName = (name: string) => /^scratch-[1-9]\d{0,5}$/.test(name);

/** A name that no cell has, and none had in these: deleted cells may come back. */
export function nextOwnName(known: Iterable<string>): string {
  const numbers = [...known].filter(isOwnName).map((name) => Number(name.slice(ownPrefix.length)));
  return `${ownPrefix}${Math.max(0, ...numbers) + 1}`;
}
