import { describe, expect, it } from "vitest";
import { adam, linear, meanSquaredError, ones, type Tensor, zeros } from "../../../lib/index.ts";
import { gathered, shown } from "./gathered.ts";
import { type RecordTrainingOptions, recordTraining } from "./record-training.ts";
import { show } from "./show.ts";

const make = () => {
  const model = linear(2, 1);
  return { model, optimizer: adam(model.parameters(), { rate: 0.1 }) };
};

function step({ model, optimizer }: ReturnType<typeof make>): number {
  const loss = meanSquaredError(model(ones([1, 2])), zeros([1, 1]));
  loss.backward();
  optimizer.step();
  return loss.item();
}

function train(steps: number, more: Omit<RecordTrainingOptions, "of"> = {}) {
  const parts = make();
  const run = recordTraining("Run", { of: [parts.model, parts.optimizer], ...more });
  const losses: number[] = [];
  for (let at = 0; at < steps; at++) {
    run.record({ step: at, loss: losses.at(-1) ?? 0 });
    losses.push(step(parts));
  }
  return { run, losses };
}

describe("recordTraining", () => {
  it("shows every moment with its numbers and what was shown then", () => {
    let at = 0;
    const output = shown(() => train(3, { show: () => show("moment", at++) }));
    expect(output).toMatchObject({
      kind: "moments",
      title: "Run",
      columns: ["step", "loss"],
      moments: [0, 1, 2].map((moment) => ({
        outputs: [{ kind: "value", name: "moment", value: moment }],
      })),
    });
  });

  it("takes another model to a moment, from where training goes on as it did", () => {
    gathered(() => {
      const { run, losses } = train(6);
      const other = make();
      expect(run.restore(3, other.model, other.optimizer)).toMatchObject({ step: 3 });
      expect([step(other), step(other), step(other)]).toEqual(losses.slice(3));
    });
  });

  it("keeps every second moment when there are too many, the first always", () => {
    gathered(() => {
      const { run } = train(20, { most: 6 });
      expect(run.moments.map((moment) => moment["step"])).toEqual([0, 4, 8, 12, 16]);
    });
  });

  it("explains what it can't keep, and moments that are not there", () => {
    expect(() => recordTraining("Run", { of: [] })).toThrow("It takes a title, a list");
    expect(() =>
      recordTraining("Run", { of: [3 as unknown as Tensor] }).record({ step: 1 }),
    ).toThrow("can't keep 3");
    const run = recordTraining("Run", { of: [linear(1, 1)] });
    expect(() => run.record({})).toThrow("record got");
    run.record({ step: 1, loss: 2 });
    expect(() => run.record({ step: 2 })).toThrow("each moment the same ones");
    expect(() => run.restore(7)).toThrow("restore got moment 7, but 1 are kept.");
  });
});
