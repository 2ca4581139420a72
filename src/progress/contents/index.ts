import { onceKept } from "../../keeping/load.ts";
import { whenIdle } from "../when-idle.ts";

/** Marks the lessons of the contents with how far they are read: when these are looked at. */
async function show(): Promise<void> {
  const kept = await onceKept();
  const { markContents } = await import("./mark-contents.ts");
  const mark = () => markContents(kept);
  kept.store.onChange((change) => {
    if (change === "everything" || change.kind === kept.kinds.lessons.name) void mark();
  });
  await mark();
}

const panel = document.getElementById("contents");
if (panel) panel.addEventListener("beforetoggle", () => void show(), { once: true });
else void whenIdle().then(show);
