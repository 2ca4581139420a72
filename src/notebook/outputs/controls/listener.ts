import type { InputValue } from "../../protocol/inputs.ts";

/** What a control tells the page. */
export interface Listener {
  /** The reader gave a value, or took it back. */
  given(label: string, value: InputValue | undefined): void;
  /** The reader gave something that can't be used. */
  refused(message: string): void;
}
