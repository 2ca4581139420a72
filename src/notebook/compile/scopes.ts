import type { AnyNode, Identifier, VariableDeclaration, VariableDeclarator } from "acorn";

export type BindingKind =
  | VariableDeclaration["kind"]
  | "function"
  | "class"
  | "import"
  | "parameter";

export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly node: Identifier;
  /** Whether it is one of the cell's top-level names. */
  readonly topLevel: boolean;
  /** From where in the text its value is there; 0 for what is hoisted. */
  readonly madeAt: number;
  readonly declarator: VariableDeclarator | null;
  /** The function it belongs to; null for the cell itself. */
  readonly owner: AnyNode | null;
}

export interface Reference {
  readonly node: Identifier;
  /** Null for a name that this cell does not declare. */
  readonly binding: Binding | null;
  readonly reads: boolean;
  readonly writes: boolean;
  /** The innermost function around it; null where it runs together with the cell. */
  readonly owner: AnyNode | null;
}

export interface Scopes {
  readonly topLevel: ReadonlyMap<string, Binding>;
  readonly references: ReadonlyMap<Identifier, Reference>;
  /** The bindings of the whole cell, by the identifier that declares each. */
  readonly bindings: ReadonlyMap<Identifier, Binding>;
  /** Whether a block declares a name itself. */
  declares(block: AnyNode, name: string): boolean;
}
