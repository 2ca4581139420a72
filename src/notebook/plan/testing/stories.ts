import fc from "fast-check";
import type { Outcome } from "../index.ts";
import { count, kinds, spare } from "./write-cells.ts";

const seed = fc.array(fc.nat(1000), { minLength: 12, maxLength: 24 });
/** A cell that is there from the beginning. */
export const index = fc.nat(count - 1);
const trouble = fc.option(
  fc.record({
    at: fc.nat(2),
    after: fc.nat(8),
    outcome: fc.constantFrom<Outcome>("failed", "partial"),
  }),
  { nil: undefined, freq: 2 },
);
const kind = <K extends string>(name: K) => fc.constant(name);
const ownIndex = fc.integer({ min: 3, max: count + spare - 1 });
const changedIndex = fc.integer({ min: 1, max: count + spare - 1 });
const place = fc.integer({ min: 1, max: count });
/** What a reader may do to the cells, also while one runs. */
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind("edit"), index: changedIndex, seed }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("insert"), index: changedIndex, place, seed }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("remove"), index: ownIndex }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("move"), index: changedIndex, place }) },
);
export type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;
const meanwhile = fc.option(change, { nil: undefined, freq: 3 });
const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: kind("run"), index, trouble, meanwhile }),
  },
  { weight: 9, arbitrary: change },
  { weight: 1, arbitrary: fc.record({ kind: kind("all"), trouble }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("end") }) },
);
/** What the cells are, and what a reader does to them. */
export const story = fc.record({
  seeds: fc.array(seed, { minLength: count, maxLength: count }),
  declared: fc.array(fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 3 }), {
    minLength: count + spare - 1,
    maxLength: count + spare - 1,
  }),
  reports: fc.boolean(),
  actions: fc.array(action, { maxLength: 10 }),
});
export type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;
