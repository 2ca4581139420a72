/** A number that the table quotes, with the title of the lesson it comes from. */
export interface Quoted {
  lesson: string;
  isOwn: boolean;
}

/** How many of the numbers are the reader's own, and where the next are to be had. */
export function ownCount(numbers: readonly Quoted[]): string {
  const own = numbers.filter(({ isOwn }) => isOwn).length;
  const next = numbers.find(({ isOwn }) => !isOwn)?.lesson;
  if (next === undefined) return `All ${numbers.length} numbers are yours.`;
  const where = `Run the cells of “${next}” to put yours beside ours.`;
  if (own === 0) return `These are the authors’ numbers. ${where}`;
  return `${own} of the ${numbers.length} numbers are yours. ${where}`;
}
