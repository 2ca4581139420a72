import { expect, it } from "vitest";
import { linear, onNotFinite, sgd, tensor } from "../index.ts";

it("a loss that is not finite is reported once for each model, with its step, and never throws", () => {
  const reports: string[] = [];
  const stop = onNotFinite(({ loss, step }) => reports.push(`${loss} after ${step}`));
  const train = (steps: number) => {
    const model = linear(1, 1);
    const optimizer = sgd(model.parameters(), { rate: 1e30 });
    for (let i = 0; i < steps; i++) {
      model(tensor([[1e10]]))
        .power(2)
        .mean()
        .backward();
      optimizer.step();
    }
  };
  train(5);
  train(5);
  stop();
  train(5);
  expect(reports).toEqual(["Infinity after 1", "Infinity after 1"]);
});
