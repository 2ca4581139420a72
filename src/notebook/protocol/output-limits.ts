/** The largest outputs the page accepts; what makes outputs in the worker keeps within. */
export const limits = {
  /** Outputs of one run, and the last words that say what was left out. */
  outputs: 200,
  lastWords: 2,
  logLines: 1000,
  logLine: 2000,
  text: 20_000,
  name: 500,
  rows: 1000,
  columns: 100,
  cell: 2000,
  dimensions: 16,
  tensorValues: 4096,
  lines: 40,
  lineName: 200,
  mapSide: 512,
  mapPoints: 20_000,
  classes: 256,
  pictures: 400,
  pixels: 4_000_000,
  fileBytes: 64 << 20,
} as const;
