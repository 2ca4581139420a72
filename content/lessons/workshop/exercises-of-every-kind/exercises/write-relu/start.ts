function activate(value: number): number {
  return value;
}
