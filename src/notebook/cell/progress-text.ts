/** "12 ms", "0.4 s", "12 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 0.1) return `${Math.ceil(milliseconds)} ms`;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** How far a run is: the time so far and, where its loop says how long it is, what is left. */
export function progressText(
  elapsed: number,
  progress: { done: number; total: number } | undefined,
): string {
  const running = `Running, ${duration(elapsed)}`;
  if (!progress || progress.done <= 0 || progress.total <= 0) return running;
  const share = Math.min(1, progress.done / progress.total);
  const percent = `${Math.floor(share * 100)} %`;
  if (elapsed < 1000) return `${running}, ${percent}`;
  return `${running}, ${percent}, about ${duration((elapsed * (1 - share)) / share)} left`;
}
