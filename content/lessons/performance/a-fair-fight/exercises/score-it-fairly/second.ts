function fairScore<Part, Network>(
  parts: { train: Part; validation: Part; test: Part },
  rates: number[],
  learn: (part: Part, rate: number) => Network,
  score: (network: Network, part: Part) => number,
): number {
  const tried = rates.map((rate) => {
    const network = learn(parts.train, rate);
    return { network, right: score(network, parts.validation) };
  });
  tried.sort((one, other) => other.right - one.right);
  return score(tried[0].network, parts.test);
}
