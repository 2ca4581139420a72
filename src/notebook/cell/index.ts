import { NotebookCell } from "./notebook-cell.ts";

customElements.define("notebook-cell", NotebookCell);
