import type { LineChartOutput, Output } from "../protocol/outputs.ts";
import { confusionCells } from "./confusion.ts";
import { heatCells } from "./heat-map.ts";
import { histogramCells } from "./histogram.ts";
import { axesOf } from "./line-chart.ts";
import { tensorHeat } from "./tensor.ts";
import type { Walk } from "./walk.ts";
import { cellsWalk } from "./walk-cells.ts";
import { networkWalk } from "./walk-network.ts";
import { planeWalk } from "./walk-plane.ts";
import { pointsWalk, pointText } from "./walk-points.ts";

/** How a reader goes through what an output draws, if it can be gone through. */
export function walkOf(output: Output): Walk | undefined {
  switch (output.kind) {
    case "heat-map":
      return cellsWalk("grid of numbers", heatCells(output)) as Walk;
    case "tensor": {
      const heat = tensorHeat(output);
      return heat && (cellsWalk("grid of numbers", heatCells(heat)) as Walk);
    }
    case "confusion":
      return cellsWalk("grid of counts", confusionCells(output)) as Walk;
    case "histogram":
      return cellsWalk("bins of a histogram", histogramCells(output)) as Walk;
    case "line-chart":
      return lineWalk(output);
    case "scatter":
    case "decision-map":
      return planeWalk(output) as Walk;
    case "network":
      return networkWalk(output) as Walk;
    default:
      return undefined;
  }
}

/** A line chart that was recorded; while it runs, its canvas does the same. */
function lineWalk(output: LineChartOutput): Walk {
  const { x, y } = axesOf(output);
  return pointsWalk(output, {
    of: "line chart",
    position({ line, index }) {
      const { x: xs, y: ys } = output.series[line] ?? { x: [], y: [] };
      return [x.position(xs[index] ?? Number.NaN), 1 - y.position(ys[index] ?? Number.NaN)];
    },
    say: (point) => pointText(output, point),
  }) as Walk;
}
