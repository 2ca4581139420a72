import { closing } from "./closing.ts";
import { type LineState, lexLine, type Token } from "./lex-line.ts";
import { typePositions } from "./type-positions.ts";

/** The colours of code: the variables of Shiki's theme "css-variables", which the static code uses. */
export const colours = [
  "foreground",
  "token-comment",
  "token-keyword",
  "token-function",
  "token-constant",
  "token-string-expression",
  "token-punctuation",
  "token-string",
  "token-parameter",
  "token-link",
] as const;
export type Colour = (typeof colours)[number];

/** A stretch of a line in one colour, up to the next. */
export interface Part {
  start: number;
  colour: Colour;
}

const keywords = new Set(
  `abstract as async await break case catch class const constructor continue declare default delete do
  else export extends finally for from function get if implements import in instanceof interface is
  keyof let new of override private protected public readonly return satisfies set static switch throw
  try type typeof var while with yield`.split(/\s+/),
);
/** Words that are keywords only where no value can stand, and names elsewhere. */
const contextual = new Set(
  "as async declare from get is of override satisfies set type".split(" "),
);
const constants = new Set("true false null undefined NaN Infinity this".split(" "));
const primitives = new Set(
  "any bigint boolean never null number object string symbol undefined unknown void".split(" "),
);

/**
 * Colours one line of TypeScript very nearly as the grammar does that coloured the static code, in a
 * hundredth of its size and time. Types and patterns that span lines are beyond it.
 */
export function colourLine(line: string, before: LineState): { parts: Part[]; after: LineState } {
  const { tokens, after } = lexLine(line, before);
  const words = tokens.filter(({ type }) => type !== "space" && type !== "comment");
  const types = typePositions(words);
  const declared = constantNames(words);
  const parts: Part[] = [];
  for (const token of tokens) {
    const index = words.indexOf(token);
    const colour = token.type === "comment" ? "token-comment" : colourOf(token, index);
    if (token.type === "space" || parts.at(-1)?.colour === colour) continue;
    parts.push({ start: parts.length === 0 ? 0 : token.start, colour });
  }
  return { parts, after };

  function colourOf({ type, text }: Token, index: number): Colour {
    const previous = words[index - 1]?.text ?? "";
    const next = words[index + 1]?.text ?? "";
    if (type === "number") return "token-constant";
    if (type === "string" || type === "regex") return "token-string-expression";
    if (type === "sign") return colourOfSign(text, index);
    const member = previous === "." || previous === "?.";
    if (types.has(index)) return primitives.has(text) ? "token-constant" : "token-function";
    if (isKeyword(text, previous, next)) return "token-keyword";
    if (constants.has(text) && !member) return "token-constant";
    if (isCalled(index) || /^(new|function|class|extends|implements)$/.test(previous)) {
      return "token-function";
    }
    const value = words[index + 1]?.text === "=" ? index + 2 : -1;
    if (value > 0 && beginsFunction(value)) return "token-function";
    if (declared.has(index) || next === "." || next === "?.") return "token-constant";
    if (member && /^(length|PI|E)$/.test(text)) return "token-constant";
    return /^[A-Z][A-Z\d_]+$/.test(text) ? "token-constant" : "foreground";
  }

  function colourOfSign(text: string, index: number): Colour {
    if (text === ",") return "token-punctuation";
    if (text === "." && isCalled(index + 1)) return "token-function";
    if (text === "*" && words[index - 1]?.text === "import") return "token-constant";
    if (text === "}" && inTemplate(index)) return "token-keyword";
    if (types.has(index)) return "foreground";
    if (text === ":" && renames(words, index)) return "foreground";
    return /^(?:[-+*/%&|^!~=<>?:]|\$\{|\.\.\.)/.test(text) && text !== "?."
      ? "token-keyword"
      : "foreground";
  }

  function isKeyword(text: string, previous: string, next: string): boolean {
    if (!keywords.has(text) || previous === "." || previous === "?.") return false;
    if (next === ":" && !/^(case|default)$/.test(text)) return false;
    if (text === "from") return /^["']/.test(next);
    return !contextual.has(text) || !/^([=.,;:)(\]]|=>|\?\.|)$/.test(next);
  }

  /** Whether a name is followed by a call, with or without type arguments. */
  function isCalled(index: number): boolean {
    if (words[index]?.type !== "name") return false;
    if (words[index + 1]?.text === "(") return true;
    if (words[index + 1]?.text !== "<" || !types.has(index + 2)) return false;
    const end = words.findIndex(({ text }, at) => at > index && text === ">" && !types.has(at + 1));
    return words[end + 1]?.text === "(";
  }

  function beginsFunction(index: number): boolean {
    const at = words[index]?.text === "async" ? index + 1 : index;
    if (words[at]?.text === "function" || words[at + 1]?.text === "=>") return true;
    if (words[at]?.text !== "(") return false;
    const after = words[closing(words, at) + 1]?.text;
    return after === "=>" || after === ":";
  }

  function inTemplate(index: number): boolean {
    const opened = words.slice(0, index).findLastIndex(({ text }) => text === "${" || text === "}");
    return words[opened]?.text === "${";
  }
}

/** The names a `const` of this line declares. */
function constantNames(words: readonly Token[]): Set<number> {
  const names = new Set<number>();
  for (const [index, { text }] of words.entries()) {
    if (text !== "const") continue;
    const opener = words[index + 1]?.text;
    if (opener !== "{" && opener !== "[") {
      names.add(index + 1);
      continue;
    }
    const end = closing(words, index + 1);
    for (let at = index + 2; at < end; at++) {
      const isDefault = words[at - 1]?.text === "=";
      if (words[at]?.type === "name" && words[at + 1]?.text !== ":" && !isDefault) names.add(at);
    }
  }
  return names;
}

/** Whether a colon stands in a pattern, before the name that something is given. */
function renames(words: readonly Token[], colon: number): boolean {
  const declaration = words.slice(0, colon).findLastIndex(({ text }) => /^(const|let)$/.test(text));
  const pattern = declaration >= 0 && words[declaration + 1]?.text === "{";
  return pattern && colon < closing(words, declaration + 1);
}
