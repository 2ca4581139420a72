/** What lessons import from "notebook". */
export { type DecisionMap, decisionMap } from "./decision-map.ts";
export { download } from "./download.ts";
export { type ImagesOptions, images } from "./images.ts";
export { type LineChart, type LineChartOptions, lineChart } from "./line-chart.ts";
export { measured } from "./measured.ts";
export type { PlaneOptions } from "./plane-points.ts";
export { show } from "./show.ts";
export { type TableOptions, table } from "./table.ts";
export { type UploadOptions, upload } from "./upload.ts";
