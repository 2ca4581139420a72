/** What a line begins in: nothing, a block comment, or this many template strings one in another. */
export type LineState = "code" | "comment" | `template ${number}`;

type TokenType = "space" | "comment" | "string" | "number" | "regex" | "name" | "sign";

export interface Token {
  type: TokenType;
  text: string;
  start: number;
}

const number = /(?:0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?)n?|\d+\./y;
const name = /[#@]?[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
const sign = /=>|\.\.\.|\?\.(?!\d)|[=!]==?|\*\*=?|\?\?=?|&&=?|\|\|=?|\+\+|--|<<=?|[-+*/%&|^<>]=|./y;
const string = /(["'])(?:\\.|(?!\1)[^\\])*(?:\1|\\?$)/y;
const regex = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[dgimsuvy]*/y;
const template = /(?:\\.|\$(?!\{)|[^\\`$])+/y;

/** Cuts a line into tokens, without gaps. */
export function lexLine(line: string, before: LineState): { tokens: Token[]; after: LineState } {
  const tokens: Token[] = [];
  let at = 0;
  let depth = before.startsWith("template") ? Number(before.slice("template ".length)) : 0;
  let inTemplate = depth > 0;
  const braces: number[] = [];

  const take = (type: TokenType, text: string) => {
    if (text === "") return;
    tokens.push({ type, text, start: at });
    at += text.length;
  };
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0];
  };
  const comment = (from: number): boolean => {
    const end = line.indexOf("*/", from);
    take("comment", end < 0 ? line.slice(at) : line.slice(at, end + 2));
    return end < 0;
  };

  if (before === "comment" && comment(0)) return { tokens, after: "comment" };
  while (at < line.length) {
    if (inTemplate) {
      if (line[at] === "`") {
        take("string", "`");
        depth--;
        inTemplate = false;
      } else if (line.startsWith("${", at)) {
        take("sign", "${");
        braces.push(0);
        inTemplate = false;
      } else take("string", match(template) ?? line.charAt(at));
    } else if (line.startsWith("//", at)) take("comment", line.slice(at));
    else if (line.startsWith("/*", at)) {
      if (comment(at + 2)) return { tokens, after: "comment" };
    } else if (line[at] === "`") {
      take("string", "`");
      depth++;
      inTemplate = true;
    } else if (line[at] === "}" && braces.at(-1) === 0) {
      braces.pop();
      take("sign", "}");
      inTemplate = true;
    } else {
      const open = braces.length - 1;
      if (line[at] === "{" && open >= 0) braces[open] = (braces[open] ?? 0) + 1;
      if (line[at] === "}" && open >= 0) braces[open] = (braces[open] ?? 0) - 1;
      const space = match(/\s+/y);
      const found =
        space ?? match(string) ?? match(name) ?? match(number) ?? regexHere() ?? match(sign);
      take(typeOf(found ?? ""), found ?? line.charAt(at));
    }
  }
  // An expression in a template that goes on in the next line is taken for the template itself.
  return { tokens, after: depth > 0 ? `template ${depth}` : "code" };

  function regexHere(): string | undefined {
    const previous = tokens.findLast(({ type }) => type !== "space" && type !== "comment");
    const afterValue =
      previous &&
      (/^[)\]}]$/.test(previous.text) ||
        previous.type === "number" ||
        previous.type === "string" ||
        (previous.type === "name" &&
          !/^(return|typeof|case|in|of|await|yield)$/.test(previous.text)));
    return afterValue ? undefined : match(regex);
  }
}

function typeOf(text: string): TokenType {
  if (/^\s/.test(text)) return "space";
  if (/^["']/.test(text)) return "string";
  if (/^\.?\d/.test(text)) return "number";
  if (/^\/./.test(text) && text !== "/=") return "regex";
  return /^[#@\p{ID_Start}$_]/u.test(text) ? "name" : "sign";
}
