import { compile } from "../../compile/index.ts";
import { type CellEffects, findEffects } from "../effects/find-effects.ts";

/** What each of the cells does, after those before it. */
export function effectsOf(...cells: string[]): CellEffects[] {
  return findEffects(
    cells.map((source, index) => {
      const compiled = compile(source, `cell-${index}`);
      if ("message" in compiled) throw new Error(`${compiled.message} in ${source}`);
      return compiled.analysis;
    }),
  );
}

/** The first cell of a lesson on training. */
export const preamble = `
import { accuracy, adam, crossEntropy, evaluate, linear, relu, sequential } from "hidden-layers";
import { spiral, batches } from "hidden-layers/data";
import { decisionMap, lineChart, show } from "notebook";
const { inputs, labels } = spiral({ classes: 3 });
const model = sequential(linear(2, 64), relu, linear(64, 3));
const deep = sequential(linear(2, 64), relu, linear(64, 3));
const losses = [];`;
