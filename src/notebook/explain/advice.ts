import { nearestName } from "../compile/nearest-name.ts";

export interface Known {
  /** The addresses scripts of cells were loaded from: JavaScriptCore names these and no cells. */
  addresses?: ReadonlyMap<string, string>;
  /** The cell that was run. */
  cell: string;
  /** The names that can be meant. */
  names: readonly string[];
  /** Which cell declares which name. */
  declaredBy: Readonly<Record<string, string>>;
  /** What each module exports, for names that were not imported. */
  modules?: Readonly<Record<string, object>>;
  /** The cell as it was compiled, each line where the reader has it. */
  code?: string;
}

/** What an error says, and the reader's own line it comes from, if that is known. */
export interface Said {
  readonly name: string;
  readonly message: string;
  readonly text: string;
}

type Rule = readonly [
  /** In V8's, SpiderMonkey's and JavaScriptCore's words; the first group that matches is passed on. */
  pattern: RegExp,
  advise: (what: string, said: Said, known: Known) => string,
];

const rules: readonly Rule[] = [
  [/^(?:Can't find variable: )?([\p{ID_Continue}$]+)(?: is not defined)?$/u, notDefined],
  [
    /^(?:Cannot access '(.+)' before init|can't access lexical declaration '(.+)' before|Cannot access uninitialized variable)/,
    (what) => `${quoted(what)} is used before the line that declares it. Move one of the two.`,
  ],
  [
    /^(?:Assignment to constant variable|Cannot assign to read only property '(.+?)' of|invalid assignment to const '(.+)'|"?(\S+?)"? is read-only|Attempted to assign to readonly property)/,
    (what) =>
      `${quoted(what)} is a const or imported and keeps its value. Declare it with let to change it.`,
  ],
  [
    /^(?:Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '(.+?)'\)|can't access property "(.+?)"|(?:undefined|null) is not an object \(evaluating '.*\.([\p{ID_Continue}$]+)'\))/u,
    readNothing,
  ],
  [
    /^(?:undefined|null) is not an object|^(.+) is (?:undefined|null)$/,
    (what) => nothingThere(what),
  ],
  [/^(.+?) is not a function/, notFunction],
  [
    /^(.+?) is not a constructor/,
    (what) => `Only a class can stand after new, and ${quoted(what)} is none.`,
  ],
  [
    /^Class constructor (\S+) cannot be invoked|^class constructors must be invoked|^Cannot call a class constructor (\S+)/,
    (what) => `A class makes something new: write new ${what === "" ? "" : `${what}`}(…).`,
  ],
  [
    /^(.+?) is not iterable|not an? iterable|spread (?:argument|syntax)/i,
    (what) =>
      `Only lists and the like can be gone through one by one, by for … of, […] or [a, b] = …; ${quoted(what)} is none. Look at it with show(…).`,
  ],
  [
    /Maximum call stack|too much recursion/,
    () => "A function calls itself without end. Let it return before, in some case that must come.",
  ],
  [
    /Array buffer allocation failed|Invalid (?:typed )?array length|invalid array length|out of memory|invalid or out-of-range/i,
    () =>
      "There is not enough memory for this. Make it smaller, or check the number that says how large it is.",
  ],
  [
    /mix BigInt|BigInt to number|Invalid mix of BigInt/i,
    () => "Whole numbers written with n, such as 1n, don't calculate with others. Leave out the n.",
  ],
  [
    /^Reduce of empty array|^reduce of empty array/,
    () => "The list is empty. Give reduce a second argument to begin with, such as 0.",
  ],
];

/** Names of errors that come from the engine, whose words a reader may not know. */
const engineErrors = new Set(["ReferenceError", "TypeError", "RangeError", "InternalError"]);

/** A sentence on what to do about an error of the engine's, where one is known. */
export function advice(said: Said, known: Known): string | undefined {
  if (!engineErrors.has(said.name)) return undefined;
  for (const [pattern, advise] of rules) {
    if (advise === notDefined && said.name !== "ReferenceError") continue;
    const match = pattern.exec(said.message);
    const what = match?.slice(1).find((group) => group !== undefined);
    if (match) return advise(what ?? "", said, known);
  }
  return undefined;
}

function notDefined(name: string, _: Said, { cell, names, declaredBy, modules = {} }: Known) {
  const maker = Object.hasOwn(declaredBy, name) ? declaredBy[name] : undefined;
  if (maker === cell) return `‘${name}’ is used here before the line that makes it.`;
  if (maker !== undefined) return `‘${name}’ is made in the cell ‘${maker}’. Run that cell first.`;
  for (const [module, contents] of Object.entries(modules)) {
    if (Object.hasOwn(contents, name)) return `Import it: import { ${name} } from "${module}".`;
  }
  const exported = Object.values(modules).flatMap((contents) => Object.keys(contents));
  const meant = nearestName(name, names) ?? nearestName(name, exported);
  if (meant !== undefined) return `Perhaps you meant ‘${meant}’.`;
  return `Nothing here is called ‘${name}’. Declare it with const or let, or import it.`;
}

function readNothing(property: string, { message, text }: Said): string {
  const escaped = property.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const before = new RegExp(
    `([\\p{ID_Continue}$.]+)(?:\\?)?\\.${escaped}(?![\\p{ID_Continue}$])`,
    "u",
  );
  const named = /, (.+) is (?:undefined|null)$/.exec(message)?.[1] ?? before.exec(text)?.[1];
  return nothingThere(named ?? "", `, so it has no ‘${property}’`);
}

const nothingThere = (what: string, consequence = "") =>
  `${quoted(what, "What stands before the dot")} has no value here${consequence}. Look at it with show(…) just before this line.`;

function notFunction(what: string, _: Said, { names }: Known): string {
  const [, holder, property] = /^(.+)\.([\p{ID_Continue}$]+)$/u.exec(what) ?? [];
  if (holder !== undefined) return `‘${holder}’ has no function ‘${property}’. Check its spelling.`;
  const meant = nearestName(what, names);
  const perhaps = meant === undefined ? "" : ` Perhaps you meant ‘${meant}’.`;
  return `Only functions can be called with (…), and ${quoted(what)} is none.${perhaps}`;
}

const quoted = (what: string, otherwise = "this") =>
  /^[\p{ID_Continue}$.[\]#]+$/u.test(what) ? `‘${what}’` : otherwise;
