let weight = 0;
for (let step = 0; step < 100; step++) {
  const predicted = weight * 2;
  const error = predicted - 8;
  const slope = 2 * error * 2;
  weight -= 0.05 * slope;
}
