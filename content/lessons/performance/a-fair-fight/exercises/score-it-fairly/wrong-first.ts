// Only one of the rates was tried
function fairScore<Part, Network>(
  parts: { train: Part; validation: Part; test: Part },
  rates: number[],
  learn: (part: Part, rate: number) => Network,
  score: (network: Network, part: Part) => number,
): number {
  return score(learn(parts.train, rates[0]), parts.test);
}
