// That is the accuracy
function judge(errors: number[], labels: number[], threshold: number) {
  const same = errors.filter((error, place) => Number(error > threshold) === labels[place]).length;
  return { precision: same / errors.length, recall: same / errors.length };
}
