// A network has learned from the validation data
function fairScore<Part, Network>(
  parts: { train: Part; validation: Part; test: Part },
  rates: number[],
  learn: (part: Part, rate: number) => Network,
  score: (network: Network, part: Part) => number,
): number {
  const networks = rates.map((rate) => learn(parts.validation, rate));
  const right = networks.map((network) => score(network, parts.validation));
  return score(networks[right.indexOf(Math.max(...right))], parts.test);
}
