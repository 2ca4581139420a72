// the score that the rate was chosen by
function fairScore<Part, Network>(
  parts: { train: Part; validation: Part; test: Part },
  rates: number[],
  learn: (part: Part, rate: number) => Network,
  score: (network: Network, part: Part) => number,
): number {
  return Math.max(...rates.map((rate) => score(learn(parts.train, rate), parts.validation)));
}
