import { gzipSync } from "node:zlib";
import { editTimed, fullEditorTimed, longestFrame, rewrite, runTimed } from "./cell-actions.ts";
import { firstLesson, milliseconds, type Reader, type Row, rounds } from "./reader.ts";

export async function scriptBytes(reader: Reader): Promise<Row> {
  const total = await reader.fresh(async (page) => {
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (!/javascript/.test(response.headers()["content-type"] ?? "")) return;
      sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(reader.addressOf(firstLesson), { waitUntil: "networkidle" });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  });
  return {
    what: "script before the first Run, gzip",
    goal: "30 kB",
    measured: `${(total / 1000).toFixed(1)} kB`,
  };
}

/** Cold is the first Run of a page. */
export async function firstRun(reader: Reader, how: "cold" | "warm"): Promise<Row> {
  const times = await rounds(() =>
    reader.at(firstLesson, async (page) => {
      if (how === "warm") {
        await runTimed(page, "networks");
        await page.locator('notebook-cell[data-name="networks"][data-state="done"]').waitFor();
      }
      return runTimed(page, "spiral");
    }),
  );
  return {
    what: `Run to first output, ${how}`,
    goal: how === "cold" ? "800 ms" : "300 ms",
    measured: milliseconds(times),
  };
}

export async function editToTyping(reader: Reader): Promise<Row> {
  const times = await rounds(() => reader.at(firstLesson, (page) => editTimed(page, "race")));
  return { what: "Edit to a typed letter", goal: "1000 ms", measured: milliseconds(times) };
}

export async function editToFullEditor(reader: Reader): Promise<Row> {
  const times = await rounds(() => reader.at(firstLesson, (page) => fullEditorTimed(page, "race")));
  return { what: "Edit to the full editor", goal: "", measured: milliseconds(times) };
}

export async function framesWhileTraining(reader: Reader): Promise<Row> {
  const times = await rounds(() =>
    reader.at(firstLesson, async (page) => {
      await runTimed(page, "race");
      return longestFrame(page, 'notebook-cell[data-name="race"]:not([data-state="running"])');
    }),
  );
  return { what: "longest frame while training", goal: "50 ms", measured: milliseconds(times) };
}

const twenty = `import { lineChart } from "notebook";
const charts = Array.from({ length: 20 }, (_, i) => lineChart("Chart " + i));
for (let step = 0; step < 2000; step++) {
  for (const chart of charts) chart.add({ step, height: Math.sin(step / 50) });
}`;

/** Twenty live charts of 2,000 points in one cell. */
export async function twentyCharts(reader: Reader): Promise<Row[]> {
  const measured = await rounds(() =>
    reader.at(firstLesson, async (page) => {
      await rewrite(page, "spiral", twenty);
      const start = performance.now();
      await runTimed(page, "spiral");
      const frame = await longestFrame(
        page,
        'notebook-cell[data-name="spiral"][data-state="done"]',
      );
      return { time: performance.now() - start, frame };
    }),
  );
  const times = measured.map(({ time }) => time);
  const frames = measured.map(({ frame }) => frame);
  return [
    { what: "20 charts of 2,000 points", goal: "", measured: milliseconds(times) },
    { what: "20 charts: longest frame", goal: "50 ms", measured: milliseconds(frames) },
  ];
}
