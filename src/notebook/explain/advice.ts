import { nearestName } from "../compile/nearest-name.ts";

export interface Known {
  /** The cell that was run. */
  cell: string;
  /** The names that can be meant. */
  names: readonly string[];
  /** Which cell declares which name. */
  declaredBy: Readonly<Record<string, string>>;
}

type Rule = [pattern: RegExp, advise: (match: RegExpExecArray, known: Known) => string | undefined];

/** What an engine says, in V8's, SpiderMonkey's and JavaScriptCore's words, and what to do about it. */
const rules: Rule[] = [
  [/^(?:Can't find variable: )?['"]?([\p{ID_Continue}$]+)['"]? ?(?:is not defined)?$/u, notDefined],
  [
    /(?:Assignment to constant variable|Cannot assign to read only property '([^']+)'|invalid assignment to const|Attempted to assign to readonly property)/,
    ([, name]) =>
      `${name ? `‘${name}’` : "That name"} is declared with const and keeps its value. Declare it with let to change it.`,
  ],
  [
    /Cannot read properties of (undefined|null) \(reading '([^']+)'\)|can't access property "([^"]+)"/,
    (match) =>
      `What stands before .${match[2] ?? match[3]} is ${match[1] ?? "empty"}. Look at it with console.log just before this line.`,
  ],
  [
    /^(.+?) is not a function/,
    ([, what = ""]) => `${what} was called with ( ), but what it holds is no function.`,
  ],
  [/is not iterable/, () => "for … of and [...x] take arrays and other things one can go through."],
  [
    /Maximum call stack|too much recursion/,
    () => "A function calls itself without end. It needs a case in which it stops.",
  ],
  [
    /Array buffer allocation failed|Invalid (?:typed )?array length|out of memory/i,
    () => "There is not enough memory for this. Try fewer or smaller things at once.",
  ],
];

function notDefined([, name = ""]: RegExpExecArray, { cell: own, names, declaredBy }: Known) {
  const cell = Object.hasOwn(declaredBy, name) ? declaredBy[name] : undefined;
  if (cell === own) return `‘${name}’ is used here before the line that makes it.`;
  if (cell !== undefined) return `‘${name}’ is made in the cell ‘${cell}’. Run that cell first.`;
  const meant = nearestName(name, names);
  if (meant !== undefined) return `Perhaps you meant ‘${meant}’.`;
  return `Nothing here is called ‘${name}’. Declare it with const or let, or import it.`;
}

/** A sentence on what to do about an error of the engine's, where one is known. */
export function advice(name: string, message: string, known: Known): string | undefined {
  for (const [pattern, advise] of rules) {
    if (advise === notDefined && name !== "ReferenceError") continue;
    const match = pattern.exec(message);
    if (match) return advise(match, known);
  }
  return undefined;
}
