import { closing } from "./closing.ts";
import type { Token } from "./lex-line.ts";

/** The names that stand where a type is meant, and the angles of types. */
export function typePositions(words: readonly Token[]): Set<number> {
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
