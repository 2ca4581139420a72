// precision where no alarm is raised
function judge(errors: number[], labels: number[], threshold: number) {
  const alarms = errors.filter((error) => error > threshold).length;
  const wanted = labels.filter((label) => label === 1).length;
  const right = errors.filter((error, place) => error > threshold && labels[place] === 1).length;
  return { precision: right / alarms, recall: right / wanted };
}
