/** Another browser engine, as far as the smoke test needs one. */
export interface Engine {
  readonly version: string;
  open(address: string): Promise<void>;
  /** The value of an expression in the page, or of the promise it gives. */
  evaluate(expression: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses a key together with Control. */
  control(key: string): Promise<void>;
  close(): Promise<void>;
}
