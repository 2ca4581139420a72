function activate(value: number): number {
  return Math.max(0, value);
}
