import type { Language } from "./language.ts";

/** What the page says to the TypeScript worker. */
export type Request =
  | { type: "begin"; declarations: Readonly<Record<string, string>> }
  | { type: "ask"; request: number; question: keyof Language; values: unknown[] };

export interface Answer {
  request: number;
  value?: unknown;
  error?: string;
}
