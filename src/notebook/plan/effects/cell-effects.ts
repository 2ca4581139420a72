/** What running a cell may do to top-level names, with all the functions that it calls. */
export interface CellEffects {
  readonly declares: ReadonlySet<string>;
  readonly assigns: ReadonlySet<string>;
  /** Names of which the object, or something it holds, may be changed. */
  readonly mutates: ReadonlySet<string>;
  /** Names that are read while it runs. */
  readonly reads: ReadonlySet<string>;
  /** Names that may hold something the cell makes, so that they hold an old one when it runs again. */
  readonly feeds: ReadonlySet<string>;
}
