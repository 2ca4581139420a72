let weight = 0;
for (let step = 0; step < 50; step++) {
  const slope = 2 * (weight - 3);
  weight -= 0.1 * slope;
}
