/** What lessons import from "notebook". */
export type { RecordedSound } from "../protocol/inputs.ts";
export type { BandOptions } from "./band-of.ts";
export { type Bars, barChart } from "./bar-chart.ts";
export { choice } from "./choice.ts";
export { type ConfusionOptions, confusion } from "./confusion.ts";
export { type DecisionMap, decisionMap } from "./decision-map.ts";
export { download } from "./download.ts";
export { draw } from "./draw.ts";
export { type FeatureMapsOptions, featureMaps } from "./feature-maps.ts";
export { type HeatMapOptions, heatMap } from "./heat-map.ts";
export { type HistogramOptions, histogram } from "./histogram.ts";
export { type Histograms, histograms } from "./histograms.ts";
export { type ImagesOptions, images } from "./images.ts";
export { type LineChart, type LineChartOptions, lineChart } from "./line-chart.ts";
export { measured } from "./measured.ts";
export { type MicrophoneOptions, microphone } from "./microphone.ts";
export { type NetworkDiagramOptions, networkDiagram } from "./network-diagram.ts";
export { overSeeds } from "./over-seeds.ts";
export type { PlaneOptions } from "./plane-points.ts";
export {
  type RecordTrainingOptions,
  recordTraining,
  type TrainingRecord,
} from "./record-training.ts";
export { scatter } from "./scatter.ts";
export { show } from "./show.ts";
export { type SliderOptions, slider } from "./slider.ts";
export { type TableOptions, table } from "./table.ts";
export { type ToggleOptions, toggle } from "./toggle.ts";
export { type UploadOptions, upload } from "./upload.ts";
export { type UploadedImage, type UploadImageOptions, uploadImage } from "./upload-image.ts";
export { type UploadedTable, uploadTable } from "./upload-table.ts";
