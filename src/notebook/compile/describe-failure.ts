import { tokenizer, tokTypes } from "acorn";
import type { CellSyntaxError } from "./cell-syntax-error.ts";
import { nearestName } from "./nearest-name.ts";

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "${": "}" };

interface Bracket {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Brackets that don't match, which is what most syntax errors come from. */
function findOddBracket(source: string): CellSyntaxError | undefined {
  const open: Bracket[] = [];
  try {
    for (const token of tokenizer(source, { ecmaVersion: "latest", locations: true })) {
      const { line = 1, column = 0 } = token.loc?.start ?? {};
      const here = { text: token.type.label, line, column: column + 1 };
      if (token.type === tokTypes.dollarBraceL || here.text in closing) open.push(here);
      if (!")]}".includes(here.text)) continue;
      const opener = open.pop();
      if (!opener) {
        const advice = "Remove it, or add the bracket that should open it.";
        return { ...here, message: `This ${here.text} closes nothing.`, advice };
      }
      const expected = closing[opener.text];
      if (expected === here.text) continue;
      const message = `The ${opener.text} of line ${opener.line} is still open where this ${here.text} comes.`;
      return { ...here, message, advice: `Close it with ${expected} first.` };
    }
  } catch {
    return undefined;
  }
  const last = open.pop();
  if (!last) return undefined;
  const { text, line, column } = last;
  const advice = `Add the missing ${closing[text]}.`;
  return { message: `This ${text} is never closed.`, line, column, advice };
}

/** What acorn's and sucrase's messages mean, and what to do. */
const meanings: readonly (readonly [RegExp, message: string, advice: string])[] = [
  [
    /^Unterminated string/,
    "This text has no closing quotation mark.",
    "Add it on the same line; a text over several lines stands between backticks (`).",
  ],
  [/^Unterminated template/, "This text has no closing backtick (`).", "Add it."],
  [/^Unterminated comment/, "This comment is never closed.", "Add */ where it should end."],
  [
    /^Unterminated regex|^Unterminated regular/,
    "This / begins a pattern that has no end.",
    "Add the closing /.",
  ],
  [
    /^Identifier '(.*)' has already been declared/,
    "‘$1’ is declared twice in this cell.",
    "Give the second one another name, or assign to the first without const or let.",
  ],
  [/^'return' outside of function/, "A cell can't return.", "Use show(…) to see a value."],
  [
    /^Assigning to rvalue|^Invalid left-hand side|^Not a pattern/,
    "This can't be assigned to.",
    "On the left of = stands a name or a place such as list[0]; to compare, write ===.",
  ],
  [
    /await.* (?:outside|non-async)|Cannot use keyword 'await'/,
    "await can stand in the cell itself or in an async function only.",
    "Write async before the function.",
  ],
  [
    /^The keyword '(.*)' is reserved|^Unexpected keyword '(.*)'/,
    "‘$1$2’ is a word of the language.",
    "Choose another name.",
  ],
  [
    /^Unsyntactic (\w+)/,
    "‘$1’ must stand in a loop.",
    "Inside a function such as forEach's, use return.",
  ],
  [/^Undefined label/, "There is no loop with this label.", "Check its spelling."],
  [/^Identifier directly after number/, "A name can't begin with a digit.", "Put a letter first."],
  [/^Invalid number/, "This isn't a number.", "Check its digits."],
  [
    /^Private field '(.*)' must be declared/,
    "The class has no field ‘$1’.",
    "Declare it in the class first.",
  ],
  [
    /^Unexpected character '([“”„‟«»‘’‚‛])'/,
    "‘$1’ is a quotation mark of printed text.",
    "Use \" or ' around text in a program.",
  ],
  [
    /^Logical expressions and coalesce/,
    "?? can't stand beside || or && like this.",
    "Put one of the two into parentheses.",
  ],
  [
    /^Optional chaining cannot appear in left/,
    "Nothing can be assigned to what comes after ?.",
    "Write a plain dot, and check before that there is something.",
  ],
  [
    /^Unexpected character '(.*)'/,
    "‘$1’ means nothing in TypeScript.",
    "Remove it, or put it between quotation marks.",
  ],
];

/** A message in plain words for a parser's complaint at a line and column, both from 1. */
export function describeFailure(
  source: string,
  complaint: string,
  line: number,
  column: number,
): CellSyntaxError {
  for (const [pattern, message, advice] of meanings) {
    if (!pattern.test(complaint)) continue;
    const found = pattern.exec(complaint) ?? [];
    const fill = (text: string) => text.replace(/\$(\d)/g, (_, group) => found[group] ?? "");
    return { message: fill(message), line, column, advice };
  }
  const odd = findOddBracket(source);
  if (odd) return { message: odd.message, line: odd.line, column: odd.column, advice: odd.advice };
  const text = source.split("\n")[line - 1] ?? "";
  return { ...describeUnexpected(text, column - 1, complaint), line, column };
}

const keywords =
  `async await break case class const continue default else export extends finally for
  function if import interface let new return switch throw try type typeof var while yield`.split(
    /\s+/,
  );

function describeUnexpected(
  text: string,
  column: number,
  complaint: string,
): Pick<CellSyntaxError, "message" | "advice"> {
  if (!/^Unexpected/.test(complaint)) {
    return { message: `${complaint}.`, advice: "Check this line." };
  }
  const word = /^[\p{ID_Continue}$]+|^\S/u.exec(text.slice(column))?.[0];
  if (word === undefined) {
    return {
      message: "Something is missing at the end of this line.",
      advice: "Finish the expression, or remove what leads to it.",
    };
  }
  if (text.slice(column - 1, column + 1) === "**" || text.startsWith("**", column)) {
    return {
      message: "It is not clear what a minus before ** belongs to.",
      advice: "Write (-a) ** b or -(a ** b).",
    };
  }
  const before = /([\p{ID_Continue}$]+)\s+$/u.exec(text.slice(0, column))?.[1];
  const meant = before && !keywords.includes(before) && nearestName(before, keywords);
  return {
    message: `‘${word}’ is not expected here.`,
    advice: meant
      ? `Perhaps you meant ‘${meant}’ instead of ‘${before}’.`
      : "Perhaps a comma, an operator or a bracket is missing just before it.",
  };
}
