function judge(errors: number[], labels: number[], threshold: number) {
  const share = (part: number[], whole: number[]) => part.length / (whole.length || 1);
  const places = [...errors.keys()];
  const alarms = places.filter((place) => errors[place] > threshold);
  const wanted = places.filter((place) => labels[place] === 1);
  const right = alarms.filter((place) => labels[place] === 1);
  return { precision: share(right, alarms), recall: share(right, wanted) };
}
