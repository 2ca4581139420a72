import { linear, normal, relu, sequential, type Tensor, tensor } from "hidden-layers";
import { lineChart } from "notebook";

/** A first weight of a unit that gets so many numbers. */
function firstWeight(inputs: number): number {
  return normal() * Math.sqrt(2 / inputs);
}

const chart = lineChart("Typical size of the signal", { yScale: "logarithmic" });
for (const width of [8, 32, 128]) {
  let signal: Tensor = tensor([Array.from({ length: width }, () => normal())]);
  for (let layer = 0; layer <= 30; layer++) {
    const size = Math.sqrt(signal.multiply(signal).mean().item());
    chart.add({ layer, [`width ${width}`]: size });
    signal = sequential(linear(width, width, { bias: false, initialize: firstWeight }), relu)(signal);
  }
}
