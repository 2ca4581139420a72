/**
 * What a function does with objects, in an order that does not matter. A place is where a value is
 * held: a top-level name stands for itself; `function#…` is a variable, parameter or passing value of
 * that function.
 */
export type Place = string;

export type Fact =
  /** `to` may hold what `from` holds. */
  | { readonly fact: "copy"; readonly to: Place; readonly from: Place }
  /** `to` may hold `from[key]`; the key `*` is any. */
  | { readonly fact: "load"; readonly to: Place; readonly from: Place; readonly key: string }
  /** `into[key]` may hold `from`; null where that is no object. */
  | {
      readonly fact: "store";
      readonly into: Place;
      readonly key: string;
      readonly from: Place | null;
    }
  /** `into` may get all properties of `from`. */
  | { readonly fact: "spread"; readonly into: Place; readonly from: Place }
  | { readonly fact: "make"; readonly to: Place; readonly made: Made }
  /** The object itself is changed, but not what it refers to. */
  | { readonly fact: "change"; readonly place: Place }
  /** A variable of an outer function is assigned. */
  | { readonly fact: "assign"; readonly place: Place }
  /** The values of `from` are taken one by one, which uses up a generator. */
  | { readonly fact: "iterate"; readonly from: Place }
  | Call;

export interface Call {
  readonly fact: "call";
  readonly to: Place;
  /** What is called; for a method, its receiver. Null where only the receiver's text is known. */
  readonly callee: Place | null;
  readonly method?: string;
  readonly arguments: readonly (Place | null)[];
  /** The first argument that is spread, from which on positions are unknown. */
  readonly spreadFrom?: number;
  readonly how: "call" | "new" | "super";
  /** Whether anything is done with the result. */
  readonly used: boolean;
}

export type Made =
  | { readonly kind: "object" }
  | { readonly kind: "import"; readonly module: string; readonly name: string }
  | { readonly kind: "function"; readonly id: string }
  | {
      readonly kind: "class";
      readonly parent: Place | null;
      /** Functions that run at `new`: field initialisers, then the constructor. */
      readonly builders: readonly string[];
      readonly hasConstructor: boolean;
      /** Methods by key, and accessors by `get key` and `set key`. */
      readonly methods: readonly (readonly [key: string, id: string])[];
    };

export interface FunctionFacts {
  readonly id: string;
  readonly kind: "plain" | "async" | "generator";
  readonly parameters: readonly Place[];
  /** The place of a rest parameter. */
  readonly rest: Place | null;
  readonly self: Place;
  readonly result: Place;
  /** Places of outer functions that it or a function in it uses. */
  readonly captures: readonly Place[];
  readonly facts: readonly Fact[];
  /** Top-level names that it mentions, and those that it assigns. */
  readonly mentions: readonly string[];
  readonly assigns: readonly string[];
}
