import type { ControlOutput } from "../../protocol/controls.ts";
import type { Markup } from "../markup.ts";
import { renderChoice } from "./choice.ts";
import { renderDrawing } from "./drawing.ts";
import { renderMicrophone } from "./microphone.ts";
import { renderSlider } from "./slider.ts";
import { renderToggle } from "./toggle.ts";
import { renderUpload } from "./upload.ts";

/** @param recorded nothing listens to the reader yet: the cell has not run */
export function renderControl(output: ControlOutput, recorded: boolean): Markup {
  switch (output.kind) {
    case "slider":
      return renderSlider(output, recorded);
    case "choice":
      return renderChoice(output, recorded);
    case "toggle":
      return renderToggle(output, recorded);
    case "drawing":
      return renderDrawing(output, recorded);
    case "upload":
      return renderUpload(output, recorded);
    case "microphone":
      return renderMicrophone(output, recorded);
  }
}
