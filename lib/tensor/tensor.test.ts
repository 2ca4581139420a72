import { describe, expect, it } from "vitest";
import {
  crossEntropy,
  evaluate,
  full,
  isEvaluating,
  maximum,
  ones,
  relu,
  type Tensor,
  tensor,
  where,
  zeros,
} from "./index.ts";

const watched = (...numbers: number[]) => tensor(numbers, { keepGradient: true });

describe("a tensor", () => {
  it("is made of nested arrays, typed arrays and numbers", () => {
    expect(tensor(3).shape).toEqual([]);
    expect(tensor(3).toArray()).toBe(3);
    expect(tensor([]).shape).toEqual([0]);
    expect(tensor([[], []]).shape).toEqual([2, 0]);
    expect(tensor([new Uint8Array([1, 2]), [3, 4]]).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(tensor(new Float64Array([1, 2, 3, 4]), { shape: [2, 2] }).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(full([2, 1], 7).toArray()).toEqual([[7], [7]]);
  });

  it("does not change with the array it was made of", () => {
    const numbers = new Float32Array([1, 2]);
    const x = tensor(numbers);
    numbers[0] = 5;
    x.data[0] = 6;
    expect(x.toArray()).toEqual([1, 2]);
  });

  it("shows its shape and first numbers as text", () => {
    expect(
      String(
        tensor([
          [1, 2.00001],
          [3, 4],
        ]),
      ),
    ).toBe("tensor [2, 2]: 1, 2, 3, 4");
    expect(String(zeros([10]))).toBe("tensor [10]: 0, 0, 0, 0, 0, 0, …");
  });

  it("counts its changes in place, and those made from it before keep their numbers", () => {
    const x = tensor([1, 2]);
    const [view, copy] = [x.reshape([2, 1]), x.add(0)];
    expect(x.version).toBe(0);
    x.assign(tensor([3, 4]));
    x.assign(x.add(x));
    expect(x.version).toBe(2);
    expect(x.toArray()).toEqual([6, 8]);
    expect([...view.data, ...copy.data]).toEqual([1, 2, 1, 2]);
    expect(x.add(1).toArray()).toEqual([7, 9]);
  });

  it("keeps NaN and infinities where mathematics does", () => {
    const x = tensor([Number.NaN, Number.POSITIVE_INFINITY, -1]);
    expect(relu(x).toArray()).toEqual([Number.NaN, Number.POSITIVE_INFINITY, 0]);
    expect(maximum(x, 0).toArray()).toEqual([Number.NaN, Number.POSITIVE_INFINITY, 0]);
    expect(x.max().item()).toBeNaN();
    expect(x.argmax().item()).toBe(0);
    expect(where(x.equal(x), x, 0).toArray()).toEqual([0, Number.POSITIVE_INFINITY, -1]);
  });

  it("sums many numbers exactly enough", () => {
    expect(full([1000, 1000], 0.1).sum().item()).toBeCloseTo(100_000.0015, 1);
    expect(full([1000, 100], 0.1).mean({ axis: 0 }).item(5)).toBeCloseTo(0.1, 7);
  });

  it("takes rows of a large table that stays on the heap", () => {
    const table = tensor(
      Float32Array.from({ length: 3_000_000 }, (_, i) => i),
      {
        shape: [30_000, 100],
      },
    );
    expect(table.gather([29_999, 0]).data[1]).toBe(2_999_901);
    expect(table.slice(7, 9).item(1, 3)).toBe(803);
  });
});

describe("gradients", () => {
  it("are set by backward, not added to those of the last one", () => {
    const w = watched(1, 2);
    for (let i = 0; i < 3; i++) w.multiply(w).sum().backward();
    expect(w.gradient.toArray()).toEqual([2, 4]);
  });

  it("that were read stay as they were", () => {
    const w = watched(1);
    w.multiply(3).backward();
    const first = w.gradient;
    w.multiply(5).backward();
    expect([first.item(), w.gradient.item()]).toEqual([3, 5]);
    expect(w.gradient).toBe(w.gradient);
  });

  it("are kept for hidden values on request", () => {
    const w = watched(2);
    const hidden = w.multiply(3);
    hidden.keepGradient = true;
    hidden.power(2).add(hidden).backward();
    expect(hidden.gradient.item()).toBe(13);
    expect(w.gradient.item()).toBe(39);
  });

  it("stop at frozen and detached tensors", () => {
    const [w, v] = [watched(2), watched(3)];
    w.keepGradient = false;
    w.multiply(v).add(v.detach()).backward();
    expect(w.hasGradient).toBe(false);
    expect(v.gradient.item()).toBe(2);
  });

  it("take the values after a backward pass as constants, as in truncated sequences", () => {
    const w = watched(2);
    let state = tensor([1]);
    for (let i = 0; i < 3; i++) {
      state = state.multiply(w);
      state.backward();
    }
    expect(state.item()).toBe(8);
    expect(w.gradient.item()).toBe(4);
  });

  it("reach through thousands of operations", () => {
    const w = watched(1);
    let sum: Tensor = w;
    for (let i = 0; i < 20_000; i++) sum = sum.add(w);
    sum.backward();
    expect(w.gradient.item()).toBe(20_001);
  });

  it("come from a number that is itself watched", () => {
    const w = watched(4);
    w.backward();
    expect(w.gradient.item()).toBe(1);
  });
});

describe("evaluate", () => {
  it("records nothing, nests, and gives back what the function returns", () => {
    const w = watched(2);
    const inside = evaluate(() => {
      expect(evaluate(isEvaluating)).toBe(true);
      expect(isEvaluating()).toBe(true);
      return w.multiply(2);
    });
    expect(isEvaluating()).toBe(false);
    expect(inside.item()).toBe(4);
    expect(() => inside.backward()).toThrow("backward() found nothing to give a gradient to.");
  });

  it("ends when the function throws", () => {
    expect(() => evaluate(() => zeros([1]).reshape([3]))).toThrow("reshape");
    expect(isEvaluating()).toBe(false);
    expect(evaluate(() => "text")).toBe("text");
  });

  it("between a loss and its backward pass disturbs nothing", () => {
    const w = tensor([[1, 2]], { keepGradient: true });
    const loss = crossEntropy(ones([3, 1]).matmul(w), [0, 1, 1]);
    const before = evaluate(() => crossEntropy(ones([3, 1]).matmul(w), [0, 1, 1]).item());
    loss.backward();
    expect(loss.item()).toBe(before);
    expect(w.gradient.sum().item()).toBeCloseTo(0, 6);
  });
});
