import type { AnyNode } from "acorn";
import type { Binding, Scopes } from "../../compile/scopes.ts";

/** The things that a name, a variable or a property may hold. */
export type Values = ReadonlySet<Thing>;

export const nothing: Values = new Set();

export function union(...all: readonly Values[]): Values {
  let result = nothing;
  let own: Set<Thing> | undefined;
  for (const values of all) {
    if (values.size === 0 || values === result) continue;
    if (result.size > 0) {
      own ??= new Set(result);
      for (const thing of values) own.add(thing);
    }
    result = own ?? values;
  }
  return result;
}

export type Kind =
  | "object"
  | "generator"
  | "function"
  | "class"
  /** What our modules export. */
  | "import"
  /** What JavaScript has, such as `Object.assign`. */
  | "global"
  /** Made by our modules; its inside is not in sight. */
  | "library"
  /** A part of such a thing, or one that holds nothing of what it was made from. */
  | "part"
  /** Made by JavaScript's own functions; not in sight either. */
  | "outside"
  /** What code out of sight may hand to functions that it is given. */
  | "handed"
  /** A variable that functions inside its function may share. */
  | "variable";

/** An object, as far as one can tell from the text: all that one place makes are one thing. */
export class Thing {
  readonly kind: Kind;
  /** The number of the cell whose run makes it. */
  readonly cell: number;
  /** Of what modules export and JavaScript has. */
  readonly name: string;
  /** The text of a function, of a class, or of what initializes a field, and where it was made. */
  readonly code: { readonly node: AnyNode; readonly frame: Frame } | undefined;
  /** Of a class: those it extends; of what a class makes: its class and those. */
  readonly classes = new Set<Thing>();
  readonly fields = new Map<string, Set<Thing>>();
  /** Of something of the library: what was read from it by name. */
  readonly parts = new Map<string, Thing>();

  constructor(
    kind: Kind,
    cell: number,
    { name = "", code }: Partial<Pick<Thing, "name" | "code">>,
  ) {
    this.kind = kind;
    this.cell = cell;
    this.name = name;
    this.code = code;
  }

  get isLibrary(): boolean {
    return this.kind === "library" || this.kind === "part";
  }

  /** Whether what is in it may be anywhere in it. */
  get isOpaque(): boolean {
    return this.isLibrary || this.isConstant || this.kind === "outside";
  }

  get isFunction(): boolean {
    return this.kind === "function";
  }

  get isConstant(): boolean {
    return this.kind === "import" || this.kind === "global";
  }

  /** What one property may hold. */
  field(key: string): Set<Thing> {
    const own = this.isOpaque ? "*" : key;
    const field = this.fields.get(own) ?? new Set();
    this.fields.set(own, field);
    return field;
  }
}

/** A function as one call runs it, so that what two calls do is kept apart; or a cell as it runs. */
export class Frame {
  /** The function; null for the cell itself. */
  readonly node: AnyNode | null;
  /** Where the function was made. */
  readonly outer: Frame | null;
  readonly scopes: Scopes;
  /** The number of the cell whose run leads to this call. */
  readonly cell: number;
  /** The functions whose calls lead here. */
  readonly callers: ReadonlySet<AnyNode | null>;
  /** What `this` may be; arrows take it from the function around them. */
  readonly self: Set<Thing>;
  /** What each parameter may be given. */
  readonly given: Set<Thing>[] = [];
  readonly result = new Set<Thing>();
  /** The calls in it, by their place and by what is called. */
  readonly calls = new Map<AnyNode | null, Map<Thing, Frame>>();
  /** The latest round in which it was gone through. */
  round = 0;
  readonly #variables = new Map<Binding, Thing>();
  readonly #made = new Map<AnyNode, Map<Kind, Thing>>();

  constructor({ node, outer, scopes, cell, callers }: Around) {
    this.node = node;
    this.outer = outer;
    this.scopes = scopes;
    this.cell = cell;
    this.callers = callers;
    this.self = (node?.type === "ArrowFunctionExpression" && outer?.self) || new Set();
  }

  /** The variable of a name that is declared in this function or one around it. */
  variable(binding: Binding): Thing {
    let owner: Frame = this;
    while (owner.node !== binding.owner && owner.outer) owner = owner.outer;
    const variable = owner.#variables.get(binding) ?? new Thing("variable", owner.cell, {});
    owner.#variables.set(binding, variable);
    return variable;
  }

  /** The thing of one kind that a place of the text makes in this call. */
  make(node: AnyNode, kind: Kind): Thing {
    const made = this.#made.get(node) ?? new Map<Kind, Thing>();
    this.#made.set(node, made);
    const code = kind === "function" || kind === "class" ? { node, frame: this } : undefined;
    const thing = made.get(kind) ?? new Thing(kind, this.cell, { code });
    made.set(kind, thing);
    return thing;
  }
}

type Around = Pick<Frame, "node" | "outer" | "scopes" | "cell" | "callers">;
