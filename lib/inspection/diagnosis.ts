import { textTable } from "./text-table.ts";
import type { FindingCode } from "./words.ts";

/** Something that keeps a network from learning. */
export interface Finding {
  /** A word that stays the same: "dead-units", "vanishing-gradients". */
  readonly what: FindingCode;
  /** The layer's place and kind, or "inputs", "labels", "loss", "optimizer", "model". */
  readonly where: string;
  /** What was measured: a share, a ratio or a count; `seen` says of what. */
  readonly amount: number;
  readonly seen: string;
  readonly why: string;
  readonly remedy: string;
}

/** What was measured of a layer; undefined where there is nothing to measure. */
export interface LayerReport {
  readonly layer: string;
  /** Share of relu units that gave 0 for every example. */
  readonly dead: number | undefined;
  /** Share of sigmoid and tanh units that stayed at the flat ends. */
  readonly saturated: number | undefined;
  /** Length of the gradient of the weights, all numbers taken as one arrow; likewise the weights. */
  readonly gradient: number | undefined;
  readonly weights: number | undefined;
  /** Length of the optimizer's first step, divided by that of the weights. */
  readonly update: number | undefined;
}

/** What `diagnose` found. Reads well in `console.log` and `show`. */
export class Diagnosis {
  /** Causes first; empty for a healthy network. */
  readonly findings: readonly Finding[];
  readonly layers: readonly LayerReport[];
  readonly loss: number;

  /** @internal */
  constructor(findings: readonly Finding[], layers: readonly LayerReport[], loss: number) {
    this.findings = findings;
    this.layers = layers;
    this.loss = loss;
  }

  get title(): string {
    const { length } = this.findings;
    return length === 0 ? "Nothing wrong found" : `${length} finding${length === 1 ? "" : "s"}`;
  }

  /** The findings as a table; the layers, when there are none. */
  get rows(): object[] {
    if (this.findings.length === 0) return [...this.layers];
    return this.findings.map(({ what, where, seen, why, remedy }) => ({
      ...{ what, where, seen, why },
      "what to try": remedy,
    }));
  }

  toString(): string {
    const parts = this.findings.map(
      ({ what, where, seen, why, remedy }, i) =>
        `${i + 1}. ${what} (${where}): ${seen}\n   ${why}\n   ${remedy}`,
    );
    const table = this.layers.map((layer) =>
      Object.fromEntries(
        Object.entries(layer).map(([key, value]) => [
          key,
          typeof value === "number" ? String(Number(value.toPrecision(3))) : (value ?? ""),
        ]),
      ),
    );
    return [this.title, ...parts, textTable(table)].join("\n");
  }
}
