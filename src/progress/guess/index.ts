import { LessonGuess } from "./lesson-guess.ts";

customElements.define("lesson-guess", LessonGuess);
