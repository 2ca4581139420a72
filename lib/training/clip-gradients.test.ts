import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linear, sgd, type Tensor, tensor } from "../index.ts";
import { clipGradients } from "./index.ts";

const anything = (value: unknown) => value as never;

/** Parameters with these gradients. */
function withGradients(gradients: number[][]): Tensor[] {
  return gradients.map((gradient) => {
    const parameter = tensor(gradient, { keepGradient: true });
    parameter.multiply(tensor(gradient)).sum().backward();
    return parameter;
  });
}

const lengthOf = (parameters: Tensor[]) =>
  Math.hypot(...parameters.flatMap(({ gradient }) => [...gradient.data]));

describe("clipGradients", () => {
  it("shortens all gradients together", () => {
    // √(2² + 3² + 6²) = 7.
    const parameters = withGradients([[2, 3], [6]]);
    expect(clipGradients(parameters, { norm: 3.5 })).toBe(7);
    expect(parameters.map(({ gradient }) => gradient.toArray())).toEqual([[1, 1.5], [3]]);
  });

  it("leaves a gradient alone that is short enough", () => {
    const parameters = withGradients([[3, -4]]);
    expect(clipGradients(parameters, { norm: 5 })).toBe(5);
    expect(parameters[0]?.gradient.toArray()).toEqual([3, -4]);
  });

  it("keeps the direction and reaches the norm", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    const gradients = fc.array(fc.array(number, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(gradients, fc.integer({ min: 1, max: 100 }), (values, norm) => {
        const parameters = withGradients(values);
        const before = lengthOf(parameters);
        expect(clipGradients(parameters, { norm })).toBeCloseTo(before, 6);
        expect(lengthOf(parameters) / Math.min(before || 1, norm)).toBeCloseTo(before && 1, 5);
        const factor = Math.min(1, norm / (before || 1));
        for (const [i, parameter] of parameters.entries()) {
          for (const [j, value] of [...parameter.gradient.data].entries()) {
            expect(value).toBeCloseTo((values[i]?.[j] ?? 0) * factor, 2);
          }
        }
      }),
    );
  });

  it("counts a parameter once that is named twice", () => {
    const [parameter] = withGradients([[3, 4]]) as [Tensor];
    expect(clipGradients([parameter, parameter], { norm: 1 })).toBe(5);
    expect(lengthOf([parameter])).toBeCloseTo(1, 6);
  });

  it("counts what the next step will use, and no gradient of an earlier one", () => {
    const [used, fresh] = withGradients([[300], [4]]) as [Tensor, Tensor];
    sgd([used], { rate: 0 }).step();
    expect(clipGradients([used, fresh], { norm: 1 })).toBe(4);
    expect([used.gradient.item(0), fresh.gradient.item(0)]).toEqual([300, 1]);
  });

  it("does not change a gradient that was taken before", () => {
    const [parameter] = withGradients([[10]]) as [Tensor];
    const { gradient } = parameter;
    clipGradients([parameter], { norm: 1 });
    expect([gradient.item(0), parameter.gradient.item(0)]).toEqual([10, 1]);
  });

  it("leaves a gradient that is not finite as it is, to be seen", () => {
    for (const value of [Number.NaN, Infinity]) {
      const [parameter] = withGradients([[1]]) as [Tensor];
      parameter.gradient = tensor([value]);
      expect(clipGradients([parameter], { norm: 1 })).toBe(value);
      expect(parameter.gradient.item(0)).toBe(value);
    }
  });

  it("says when there is nothing to clip", () => {
    expect(() => clipGradients(linear(1, 1).parameters(), { norm: 1 })).toThrow(
      "clipGradients found no gradient to clip.\n" +
        "No backward() has reached these parameters since the last step.\n" +
        "Call loss.backward() before it, and optimizer.step() after it.",
    );
  });

  it("refuses a norm, or parameters, that are none", () => {
    const parameters = withGradients([[1]]);
    expect(() => clipGradients(parameters, { norm: 0 })).toThrow(
      "clipGradients can't use the norm 0.\n" +
        "It is the greatest length the gradient may have, so it is a number above 0.\n" +
        "Write clipGradients(model.parameters(), { norm: 1 }).",
    );
    expect(() => clipGradients(parameters, anything(undefined))).toThrow("the norm undefined");
    expect(() => clipGradients(parameters, anything({ max: 1 }))).toThrow('no option "max"');
    expect(() => clipGradients(anything(linear(1, 1)), { norm: 1 })).toThrow(
      "clipGradients needs a list of parameters, but got a function.\n" +
        "It shortens the gradients of the tensors in that list.\n" +
        "Write clipGradients(model.parameters(), { norm: 1 }).",
    );
    expect(() => clipGradients(anything([1]), { norm: 1 })).toThrow(
      "clipGradients needs a tensor, but got 1.",
    );
  });
});
