import type { NetworkOutput } from "../protocol/outputs.ts";
import { element } from "./markup.ts";
import { networkBox } from "./network.ts";
import { drawNetwork } from "./network-drawing.ts";
import { counted, numberText } from "./number-text.ts";
import type { Walk } from "./walk.ts";

interface UnitPlace {
  layer: number;
  unit: number;
}

/** The units of a drawn network, layer by layer, with the weights that lead to each. */
export function networkWalk(output: NetworkOutput): Walk<UnitPlace> {
  const { width, height, left, right, below } = networkBox;
  const { units } = drawNetwork(output.layers, width, height);
  const columns = output.layers.map((_, layer) => units.filter((unit) => unit.layer === layer));
  const at = (layer: number, unit: number): UnitPlace => {
    const known = within(layer, columns.length);
    return { layer: known, unit: within(unit, columns[known]?.length ?? 0) };
  };
  return {
    of: "units of a network",
    next(from, key) {
      if (!keys.has(key)) return undefined;
      const { layer, unit } = from ?? { layer: 0, unit: 0 };
      if (!from) return at(0, 0);
      if (key === "ArrowLeft" || key === "ArrowRight") {
        return at(layer + (key === "ArrowLeft" ? -1 : 1), unit);
      }
      if (key === "Home" || key === "End") return at(key === "Home" ? 0 : columns.length, unit);
      return at(layer, unit + (key === "ArrowUp" ? -1 : 1));
    },
    under(across, down) {
      const x = across * (left + width + right) - left;
      const y = down * (height + below);
      const away = (unit: { x: number; y: number }) => Math.hypot(unit.x - x, unit.y - y);
      const [nearest] = [...units].sort((one, other) => away(one) - away(other));
      if (!nearest) return undefined;
      const column = columns[nearest.layer] ?? [];
      return { layer: nearest.layer, unit: column.indexOf(nearest) };
    },
    mark({ layer, unit }) {
      const place = columns[layer]?.[unit];
      return element("circle", { class: "walk-mark", cx: place?.x, cy: place?.y, r: 7 });
    },
    say: (place) => unitText(output, place),
  };
}

const keys = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/** "layer 1, unit 2 of 4: weights 0.5, −1" */
function unitText({ layers, weights }: NetworkOutput, { layer, unit }: UnitPlace): string {
  const count = layers[layer] ?? 0;
  const before = layers[layer - 1] ?? 0;
  const name = layer === 0 ? "inputs" : layer === layers.length - 1 ? "outputs" : `layer ${layer}`;
  const own = weights?.[layer - 1];
  if (!weights) {
    const reach = layer === 0 ? "" : `, each with ${counted(before, "weight")}`;
    return `${name}: ${counted(count, "unit")}${reach}`;
  }
  const place = `${name}, unit ${unit} of ${numberText(count)}`;
  if (!own) return place;
  const values = Array.from({ length: before }, (_, from) => own[from * count + unit] ?? 0);
  return `${place}: weights ${values.map((value) => numberText(value, 3)).join(", ")}`;
}

function within(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place));
}
