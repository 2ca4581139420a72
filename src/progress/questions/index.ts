import { EarlierQuestions } from "./earlier-questions.ts";
import { LessonQuestion } from "./lesson-question.ts";

customElements.define("lesson-question", LessonQuestion);
customElements.define("earlier-questions", EarlierQuestions);
