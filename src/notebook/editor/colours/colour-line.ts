import { type LineState, lexLine, type Token } from "./lex-line.ts";

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
  return words[declaration + 1]?.text === "{" && colon < closing(words, declaration + 1);
}

/** The names that stand where a type is meant, and the angles of types. */
function typePositions(words: readonly Token[]): Set<number> {
  const positions = new Set<number>();
  if (words[0]?.text === "import") return positions;
  for (const [index, { text }] of words.entries()) {
    const begins =
      /^(as|satisfies|extends|implements|interface|keyof)$/.test(text) ||
      (text === "type" && words[index + 2]?.text === "=") ||
      (text === "=" && words[index - 2]?.text === "type") ||
      (text === ":" && annotates(words, index)) ||
      (text === "<" && opensTypeArguments(words, index));
    if (begins) takeType(words, index, positions);
  }
  return positions;
}

/** Takes the names of the type after an index, up to where the type must end. */
function takeType(words: readonly Token[], index: number, positions: Set<number>): void {
  let open = words[index]?.text === "<" ? 1 : 0;
  const outside = open;
  if (open > 0) positions.add(index);
  for (let at = index + 1; at < words.length; at++) {
    const { type, text } = words[at] as Token;
    const ends = open === outside && /^(=>?|[,;)}>{]|as|const)$/.test(text);
    if (outside === 0 && ends && !(text === "{" && at === index + 1)) return;
    if (/^[<([{]$/.test(text)) open++;
    if (/^[<>]$/.test(text)) positions.add(at);
    if (/^[>)\]}]$/.test(text) && --open < outside) return;
    if (type !== "name" || words[at + 1]?.text === ":") continue;
    if (words[at - 1]?.text === "typeof" || notTypes.has(text)) continue;
    positions.add(at);
  }
}

const notTypes = new Set("keyof typeof readonly is extends as".split(" "));

/** Whether a colon is followed by a type: after a declared name, a parameter, or a list of them. */
function annotates(words: readonly Token[], colon: number): boolean {
  const before = words[words[colon - 1]?.text === "?" ? colon - 2 : colon - 1]?.text ?? "";
  const ternary = words.slice(0, colon - 1).some(({ text }) => text === "?");
  if (before === ")") return !ternary;
  const declaration = words[colon - 2]?.text ?? "";
  if (/^(let|const|var|readonly|private|public|protected|static)$/.test(declaration)) return true;
  let open = 0;
  for (let at = colon - 1; at >= 0; at--) {
    const text = words[at]?.text ?? "";
    if (/^[)\]}]$/.test(text)) open++;
    if (!/^[([{]$/.test(text)) continue;
    if (open-- > 0) continue;
    if (text !== "(") return false;
    const head = words.slice(Math.max(0, at - 2), at).map((word) => word.text);
    if (head.includes("function") || head.includes("constructor") || head.length === 0) return true;
    const after = words[closing(words, at) + 1]?.text ?? "";
    return after === "=>" || after === ":" || after === "{" || (after === "" && at === 0);
  }
  return false;
}

function opensTypeArguments(words: readonly Token[], index: number): boolean {
  if (words[index - 1]?.type !== "name") return false;
  for (let at = index + 1; at < words.length; at++) {
    const { type, text } = words[at] as Token;
    if (text === ">" || text === ">>") return at > index + 1;
    if (type !== "name" && type !== "string" && !/^[,|&[\]<{}:.;]$/.test(text)) return false;
  }
  return false;
}

/** Where the bracket that opens at an index is closed; the end where it is not. */
function closing(words: readonly Token[], index: number): number {
  let open = 0;
  for (let at = index; at < words.length; at++) {
    const text = words[at]?.text ?? "";
    if (/^[([{]$/.test(text) || text === "${") open++;
    if (/^[)\]}]$/.test(text) && --open === 0) return at;
  }
  return words.length;
}
