import { describe, expect, it } from "vitest";
import { averagePool2d, conv2d, flatten, linear, maxPool2d, sequential } from "./layers/index.ts";
import { adam } from "./optimizers/index.ts";
import { normal, setSeed } from "./random.ts";
import {
  globalAveragePool,
  meanSquaredError,
  ones,
  relu,
  type Tensor,
  tensor,
  zeros,
} from "./tensor/index.ts";

const count = (model: { parameters(): Tensor[] }) =>
  model.parameters().reduce((sum, { size }) => sum + size, 0);
const counting = (height: number, width: number) =>
  tensor(Float32Array.from({ length: height * width }, (_, i) => i)).reshape([1, height, width, 1]);

describe("conv2d", () => {
  it("makes images of the lengths that stride and padding say", () => {
    const shapeOf = (options: Parameters<typeof conv2d>[2], height: number, width: number) =>
      conv2d(2, 5, options)(zeros([3, height, width, 2])).shape.slice(1, 3);
    expect(shapeOf({}, 28, 10)).toEqual([26, 8]);
    expect(shapeOf({ padding: "same" }, 28, 10)).toEqual([28, 10]);
    expect(shapeOf({ padding: "same", stride: 2 }, 28, 9)).toEqual([14, 5]);
    expect(shapeOf({ padding: 2, size: 5 }, 28, 28)).toEqual([28, 28]);
    expect(shapeOf({ stride: 2 }, 28, 28)).toEqual([13, 13]);
    expect(shapeOf({ size: [1, 4] }, 6, 6)).toEqual([6, 3]);
    expect(shapeOf({ size: 1, stride: 3 }, 7, 7)).toEqual([3, 3]);
  });

  it("finds an edge with the weights of an edge detector", () => {
    const layer = conv2d(1, 1, { size: [1, 2], bias: false });
    layer.weights.assign(tensor([-1, 1]).reshape([1, 2, 1, 1]));
    const image = tensor([0, 0, 7, 7]).reshape([1, 1, 4, 1]);
    expect([...layer(image).data]).toEqual([0, 7, 0]);
  });

  it("learns the kernel of another from examples", () => {
    setSeed("kernel");
    const [teacher, pupil] = [conv2d(1, 2), conv2d(1, 2)];
    const images = tensor(Float32Array.from({ length: 4 * 64 }, normal), { shape: [4, 8, 8, 1] });
    const wanted = teacher(images).detach();
    const optimizer = adam(pupil.parameters(), { rate: 0.05 });
    for (let step = 0; step < 200; step++) {
      meanSquaredError(pupil(images), wanted).backward();
      optimizer.step();
    }
    const distance = pupil.weights.subtract(teacher.weights).power(2).max().item();
    expect(distance).toBeLessThan(1e-5);
  });
});

describe("pooling", () => {
  it("takes the largest or the mean of each window, and leaves the rest out", () => {
    expect([...maxPool2d(2)(counting(4, 5)).data]).toEqual([6, 8, 16, 18]);
    expect([...averagePool2d(2)(counting(2, 4)).data]).toEqual([2.5, 4.5]);
    expect(maxPool2d(3, { stride: 1 })(counting(5, 4)).shape).toEqual([1, 3, 2, 1]);
    expect(maxPool2d(2).parameters()).toEqual([]);
  });
});

describe("networks for images", () => {
  it("have the parameters that are counted by hand", () => {
    const small = [conv2d(1, 8), relu, maxPool2d(2), conv2d(8, 16), relu, maxPool2d(2)];
    expect(count(sequential(linear(784, 256), relu, linear(256, 10)))).toBe(203_530);
    expect(count(sequential(...small, globalAveragePool, linear(16, 10)))).toBe(1_418);
    expect(count(sequential(...small, flatten, linear(784, 10)))).toBe(9_098);
    const lenet = sequential(
      ...[conv2d(1, 6, { size: 5, padding: 2 }), relu, averagePool2d(2)],
      ...[conv2d(6, 16, { size: 5 }), relu, averagePool2d(2), flatten],
      ...[linear(400, 120), relu, linear(120, 84), relu, linear(84, 10)],
    );
    expect(count(lenet)).toBe(61_706);
    expect(lenet(zeros([2, 28, 28, 1])).shape).toEqual([2, 10]);
  });

  it("see images of any size when they end in a global pool", () => {
    const model = sequential(conv2d(1, 4), relu, globalAveragePool, linear(4, 3));
    for (const size of [3, 20, 33])
      expect(model(ones([2, size, size + 1, 1])).shape).toEqual([2, 3]);
  });
});
