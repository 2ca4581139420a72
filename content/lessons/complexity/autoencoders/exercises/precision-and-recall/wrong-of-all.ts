// That is a share of all examples
function judge(errors: number[], labels: number[], threshold: number) {
  const right = errors.filter((error, place) => error > threshold && labels[place] === 1).length;
  return { precision: right / errors.length, recall: right / errors.length };
}
