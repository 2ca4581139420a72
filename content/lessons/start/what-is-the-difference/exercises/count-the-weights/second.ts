import { linear } from "hidden-layers";

const countWeights = (sizes: number[]) =>
  sizes
    .slice(1)
    .flatMap((to, index) => linear(sizes[index], to).parameters())
    .reduce((sum, each) => sum + each.size, 0);
