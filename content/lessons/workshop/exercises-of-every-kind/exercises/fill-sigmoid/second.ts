const sigmoid = (value: number) => 1 / (1 + 1 / Math.exp(value));
const logit = (share: number) => Math.log(share) - Math.log(1 - share);
