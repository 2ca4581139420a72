import { expect, mistake } from "exercise";
import { tensor } from "hidden-layers";
import { decisionMap } from "notebook";

const { x1, y1, x2, y2 } = answer;
const [a, b] = [y2 - y1, x1 - x2];
const c = -(a * x1 + b * y1);
const sign = points.filter(([x, y, label]) => a * x + b * y + c > 0 === (label === 1)).length;
const turn = sign * 2 >= points.length ? 1 : -1;
decisionMap((inputs) => inputs.matmul(tensor([[turn * a], [turn * b]])).add(turn * c), {
  inputs: tensor(points.map(([x, y]) => [x, y])),
  labels: tensor(points.map(([, , label]) => label)),
});
const missed = Math.min(sign, points.length - sign);
mistake(
  missed > 0 && Math.abs(x1 - x2) < 0.5,
  "It stands upright, so it looks at the sweetness alone. Let it look at the width too.",
);
expect(missed).equal(0, "points on the wrong side");
