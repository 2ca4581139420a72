import { ExerciseTask } from "./exercise-task.ts";

customElements.define("exercise-task", ExerciseTask);
