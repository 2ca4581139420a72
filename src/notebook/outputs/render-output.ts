import type { Output } from "../protocol/outputs.ts";
import { renderBarChart } from "./bar-chart.ts";
import { renderConfusion } from "./confusion.ts";
import { renderControl } from "./controls/render-control.ts";
import { renderDecisionMap } from "./decision-map.ts";
import { renderFeatureMaps } from "./feature-maps.ts";
import { renderFile } from "./file.ts";
import { renderHeatMap } from "./heat-map.ts";
import { renderHistogram } from "./histogram.ts";
import { renderImages } from "./images.ts";
import { renderLineChart } from "./line-chart.ts";
import type { Markup } from "./markup.ts";
import { renderMoments } from "./moments.ts";
import { renderNetwork } from "./network.ts";
import type { Deflate } from "./png.ts";
import { renderScatter } from "./scatter.ts";
import { renderTable } from "./table.ts";
import { renderTensor } from "./tensor.ts";
import { renderError, renderNotice, renderText } from "./text.ts";
import { renderMeasured, renderValue } from "./value.ts";
import { renderVerdict } from "./verdict.ts";

export interface RenderOptions {
  /** The output was recorded by the authors, not made by the reader's run. */
  recorded?: boolean;
  /** Packs the pixels of pictures, which are large without it. */
  deflate?: Deflate;
}

/** The look of an output, at build and at run alike. */
export function renderOutput(output: Output, options: RenderOptions = {}): Markup {
  switch (output.kind) {
    case "text":
      return renderText(output);
    case "notice":
      return renderNotice(output);
    case "value":
      return renderValue(output);
    case "measured":
      return renderMeasured(output, options.recorded ?? false);
    case "table":
      return renderTable(output);
    case "line-chart":
      return renderLineChart(output);
    case "bar-chart":
      return renderBarChart(output);
    case "heat-map":
      return renderHeatMap(output, options.deflate);
    case "histogram":
      return renderHistogram(output);
    case "network":
      return renderNetwork(output);
    case "confusion":
      return renderConfusion(output, options.deflate);
    case "error":
      return renderError(output);
    case "verdict":
      return renderVerdict(output);
    case "tensor":
      return renderTensor(output, options.deflate);
    case "scatter":
      return renderScatter(output);
    case "decision-map":
      return renderDecisionMap(output);
    case "file":
      return renderFile(output);
    case "images":
      return renderImages(output, options.deflate);
    case "feature-maps":
      return renderFeatureMaps(output, options.deflate);
    case "moments":
      return renderMoments(output, options.recorded ?? false, (shown) =>
        renderOutput(shown, options),
      );
    default:
      return renderControl(output, options.recorded ?? false);
  }
}
