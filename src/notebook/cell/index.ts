import { onceKept } from "../../keeping/load.ts";
import { isPressed, pageKeys } from "../keys/keys.ts";
import { LessonBar } from "./lesson-bar.ts";
import { NotebookCell } from "./notebook-cell.ts";
import { pageLesson } from "./page-cells.ts";

customElements.define("notebook-cell", NotebookCell);
customElements.define("lesson-bar", LessonBar);

const lesson = pageLesson();
onceKept()
  .then(() => import("./own-cells.ts"))
  .then(({ restoreCells }) => (lesson ? restoreCells(lesson) : undefined))
  .catch(() => {});

const openShared = () => {
  if (!/^#(code|cells)=/.test(location.hash)) return;
  void import("./open-shared-code.ts").then(({ openSharedCode }) => openSharedCode());
};
openShared();
addEventListener("hashchange", openShared);

const written = "input, textarea, select, [contenteditable], [role=textbox], .monaco-editor";
const showKeys = () => import("../keys/keys-sheet.ts").then((sheet) => sheet.showKeys());
addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.defaultPrevented || !isPressed(event, pageKeys.sheet)) return;
  if (target instanceof Element && target.closest(written)) return;
  event.preventDefault();
  void showKeys();
});

// What recorded figures can do beyond being looked at waits for a reader who does something.
for (const turn of ["pointermove", "pointerdown", "keydown"]) {
  addEventListener(turn, () => void import("./recorded-figures.ts"), { once: true });
}
