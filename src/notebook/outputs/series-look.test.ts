import { expect, it } from "vitest";
import { networkColour, seriesLooks } from "./series-look.ts";

it.each(["simple", "wide", "Linear", "none", "one layer", "no hidden layers", "a shallow network"])(
  "draws a simple network amber: %s",
  (name) => expect(networkColour(name)).toBe("series-simple"),
);

it.each(["deep", "Deep, 3 layers", "deep linear network", "four hidden layers"])(
  "draws a deep network indigo: %s",
  (name) => expect(networkColour(name)).toBe("series-deep"),
);

it.each(["cnn", "lstm", "loss", "relu", "nonlinear", "step 1", "none of them"])(
  "gives other names colours in their order: %s",
  (name) => expect(networkColour(name)).toBeUndefined(),
);

it("gives forty lines forty looks", () => {
  const looks = seriesLooks(Array.from({ length: 40 }, (_, line) => `line ${line}`));
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(40);
});
