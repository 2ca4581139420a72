weight += 0.05 * slope;
