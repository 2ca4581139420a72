// An alarm is raised above the threshold
function judge(errors: number[], labels: number[], threshold: number) {
  const alarms = errors.filter((error) => error >= threshold).length;
  const wanted = labels.filter((label) => label === 1).length;
  const right = errors.filter((error, place) => error >= threshold && labels[place] === 1).length;
  return { precision: alarms && right / alarms, recall: wanted && right / wanted };
}
