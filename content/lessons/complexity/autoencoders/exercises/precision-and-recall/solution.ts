function judge(errors: number[], labels: number[], threshold: number) {
  let right = 0;
  let alarms = 0;
  let wanted = 0;
  for (const [place, error] of errors.entries()) {
    if (error > threshold) alarms++;
    if (labels[place] === 1) wanted++;
    if (error > threshold && labels[place] === 1) right++;
  }
  const precision = alarms === 0 ? 0 : right / alarms;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall };
}
