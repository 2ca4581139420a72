import { describe, expect, it } from "vitest";
import { controlKinds } from "../../protocol/controls.ts";
import { exampleOutputs } from "../example-outputs.ts";
import { toHtml } from "../markup.ts";
import { isControl } from "./live-controls.ts";
import { renderControl } from "./render-control.ts";

const controls = exampleOutputs.filter(isControl);

describe("a control", () => {
  it("of each kind is among the examples", () => {
    expect(new Set(controls.map(({ kind }) => kind))).toEqual(controlKinds);
  });

  it.each(controls.map((control) => [control.kind, control]))(
    "that was recorded can't be used: %s",
    (kind, control) => {
      const html = toHtml(renderControl(control, true));
      expect(html).toContain(" disabled");
      expect(toHtml(renderControl(control, false))).not.toContain(" disabled");
      if (kind === "drawing") expect(html).not.toContain("tabindex");
    },
  );

  it.each(controls.map((control) => [control.kind, control]))("has its label: %s", (_, control) => {
    expect(toHtml(renderControl(control, false))).toContain(control.label);
  });
});
