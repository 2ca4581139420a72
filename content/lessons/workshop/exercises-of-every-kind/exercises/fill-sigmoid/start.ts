const sigmoid = (value: number) => 1 / (1 + ___);
const logit = (share: number) => Math.log(share / (1 - share));
