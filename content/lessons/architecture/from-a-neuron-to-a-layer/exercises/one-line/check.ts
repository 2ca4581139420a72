import { expect, mistake } from "exercise";
import { tensor } from "hidden-layers";
import { decisionMap } from "notebook";

const { x1, y1, x2, y2 } = answer;
const [a, b] = [y2 - y1, x1 - x2];
const c = -(a * x1 + b * y1);
const onOneSide = points.filter(([x, y, label]) => a * x + b * y + c > 0 === (label === 1)).length;
const turn = onOneSide * 2 >= points.length ? 1 : -1;
decisionMap(
  (inputs) => inputs.matmul(tensor([[turn * 9 * a], [turn * 9 * b]])).add(turn * 9 * c),
  {
    inputs: tensor(points.map(([x, y]) => [x, y])),
    labels: tensor(points.map(([, , label]) => label)),
  },
  { classNames: ["alike", "different"] },
);
const wrong = Math.min(onOneSide, points.length - onOneSide);
mistake(
  wrong > 9,
  "It goes through the middle, and so about half of the points are on the wrong side, as with a coin. Is there a line that gives up one cloud only?",
);
expect(wrong).atMost(6, "points on the wrong side, of 24");
