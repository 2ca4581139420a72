import { onceKept } from "../../keeping/load.ts";
import { whenIdle } from "../when-idle.ts";

const words = { solved: "solved", tried: "tried" };

/** Shows in the list of all exercises which were solved and which tried, and counts them. */
async function mark(): Promise<void> {
  const { store, kinds } = await onceKept();
  const work = await store.all(kinds.exercises).catch(() => []);
  const items = [...document.querySelectorAll<HTMLElement>("[data-exercise]")];
  let solved = 0;
  for (const item of items) {
    const { lesson, exercise } = item.dataset;
    const own = work.find((each) => each.lesson === lesson && each.exercise === exercise);
    const state = own?.passed ? "solved" : own?.tried ? "tried" : undefined;
    if (state === "solved") solved++;
    const place = item.querySelector(".exercise-work");
    if (place) place.textContent = state ? words[state] : "";
    if (state) item.dataset["work"] = state;
    else delete item.dataset["work"];
  }
  const count = document.querySelector(".exercises-solved");
  if (count && work.length > 0) count.textContent = ` You have solved ${solved} of them.`;
}

async function watch(): Promise<void> {
  await whenIdle();
  await mark();
  const { store, kinds } = await onceKept();
  store.onChange((change) => {
    if (change === "everything" || change.kind === kinds.exercises.name) void mark();
  });
}

watch().catch(() => {});
