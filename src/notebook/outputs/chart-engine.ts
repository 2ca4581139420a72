import type { Chart as ChartClass } from "chart.js";

let loading: Promise<typeof ChartClass> | undefined;

/** chart.js with what lines need of it, loaded when the first chart is drawn. */
export function loadChart(): Promise<typeof ChartClass> {
  loading ??= import("chart.js").then((module) => {
    const { Chart, Filler, LineController, LineElement, PointElement, Tooltip } = module;
    Chart.register(Filler, LineController, LineElement, PointElement, Tooltip);
    Chart.register(module.LinearScale, module.LogarithmicScale);
    return Chart;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
