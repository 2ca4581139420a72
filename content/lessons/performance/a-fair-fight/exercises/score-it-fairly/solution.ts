function fairScore<Part, Network>(
  parts: { train: Part; validation: Part; test: Part },
  rates: number[],
  learn: (part: Part, rate: number) => Network,
  score: (network: Network, part: Part) => number,
): number {
  let best = learn(parts.train, rates[0]);
  let highest = score(best, parts.validation);
  for (const rate of rates.slice(1)) {
    const network = learn(parts.train, rate);
    const right = score(network, parts.validation);
    if (right > highest) [best, highest] = [network, right];
  }
  return score(best, parts.test);
}
