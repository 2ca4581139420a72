import { type LineState, lexLine } from "../notebook/editor/colours/lex-line.ts";

/**
 * The lines, from 1, in which a blank `___` is still to be filled. In comments and in texts it is
 * none, but in what a template string calculates.
 */
export function blankLines(source: string): number[] {
  let state: LineState = "code";
  return source.split(/\r\n?|\n/).flatMap((line, index) => {
    const { tokens, after } = lexLine(line, state);
    state = after;
    const isBlank = tokens.some(({ type, text }) => type === "name" && /^_{3,}$/.test(text));
    return isBlank ? index + 1 : [];
  });
}
