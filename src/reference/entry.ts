/** A parameter, an option or a property, with what its comment says. */
export interface Field {
  name: string;
  type: string;
  text: string;
}

/** A type that stands where it is used: the options of a function, or what it gives. */
export interface Companion {
  name: string;
  role: "options" | "result";
  /** Whether it stands nowhere before: there its anchor is. */
  first: boolean;
  text: string;
  fields: Field[];
}

/** Statements of a source file. */
export interface Code {
  file: string;
  statements: string[];
}

/** What the comment above a declaration says. */
export interface DocComment {
  text: string;
  parameters: ReadonlyMap<string, string>;
  returns: string;
  throws: { error: string; text: string }[];
  examples: string[];
}

/** A public name, or a method of the tensor. */
export interface Entry {
  /** Also its anchor on the page of its group. */
  name: string;
  kind: "function" | "constant" | "class" | "type" | "method" | "property";
  /** What it is imported from. */
  module: string;
  /** Where it is declared. */
  file: string;
  group: string;
  /** As TypeScript; a member of the tensor without the class around it. */
  signatures: string[];
  text: string;
  parameters: Field[];
  companions: Companion[];
  /** Of a class or a type. */
  members: Field[];
  returns: string;
  throws: { error: string; text: string }[];
  examples: string[];
  /** How it works: its own code, then what it is made of. */
  source: Code[];
  /** The same computation as its kernels', in plain TypeScript. */
  twin: { kernels: string[]; code: Code[] };
}

export interface Group {
  name: string;
  title: string;
  about: string;
  entries: Entry[];
}

export interface Reference {
  groups: Group[];
  /**
   * Of every public name, companions too, the page of its group and the anchor there. A member of
   * the tensor is found by its name behind a point: ".matmul".
   */
  places: Record<string, string>;
  /** By declaring file and name: see `Definition` in the editor. */
  declared: Record<string, { entry: string; source?: string }>;
  /** Files that all of it is read from. */
  files: string[];
}
