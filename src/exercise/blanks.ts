/** The lines, from 1, in which a blank `___` is still to be filled. Comments don't count. */
export function blankLines(source: string): number[] {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .split("\n")
    .flatMap((line, index) =>
      /(?<![\w$])_{3,}(?![\w$])/.test(line.replace(/\/\/.*/, "")) ? index + 1 : [],
    );
}
