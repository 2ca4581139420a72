import { LessonBar } from "./lesson-bar.ts";
import { NotebookCell } from "./notebook-cell.ts";

customElements.define("notebook-cell", NotebookCell);
customElements.define("lesson-bar", LessonBar);

const openShared = () => {
  if (!location.hash.startsWith("#code=")) return;
  void import("./open-shared-code.ts").then(({ openSharedCode }) => openSharedCode());
};
openShared();
addEventListener("hashchange", openShared);
