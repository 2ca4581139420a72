function judge(errors: number[], labels: number[], threshold: number) {
  const precision = 0;
  const recall = 0;
  return { precision, recall };
}
