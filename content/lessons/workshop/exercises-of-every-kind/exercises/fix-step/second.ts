let weight = 0;
for (let step = 0; step < 50; step++) {
  const slope = 2 * (3 - weight);
  weight += 0.1 * slope;
}
