/** What lessons import from "notebook". */
export { type DecisionMap, type DecisionMapOptions, decisionMap } from "./decision-map.ts";
export { type ImagesOptions, images } from "./images.ts";
export { type LineChart, type LineChartOptions, lineChart } from "./line-chart.ts";
export { measured } from "./measured.ts";
export { show } from "./show.ts";
export { type TableOptions, table } from "./table.ts";
