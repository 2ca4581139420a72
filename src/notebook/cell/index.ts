import { LessonBar } from "./lesson-bar.ts";
import { NotebookCell } from "./notebook-cell.ts";

customElements.define("notebook-cell", NotebookCell);
customElements.define("lesson-bar", LessonBar);
