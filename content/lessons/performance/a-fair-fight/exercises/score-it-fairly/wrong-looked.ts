// You asked the test more than once
function fairScore<Part, Network>(
  parts: { train: Part; validation: Part; test: Part },
  rates: number[],
  learn: (part: Part, rate: number) => Network,
  score: (network: Network, part: Part) => number,
): number {
  let answer = 0;
  let highest = 0;
  for (const rate of rates) {
    const network = learn(parts.train, rate);
    const tested = score(network, parts.test);
    const right = score(network, parts.validation);
    if (right > highest) [answer, highest] = [tested, right];
  }
  return answer;
}
