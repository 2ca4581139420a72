import { whenNear } from "./when-near.ts";

/** Questions of a quiz come to life when the reader comes near them. */
for (const question of document.querySelectorAll<HTMLElement>("quiz-question")) {
  whenNear(question, () => {
    const { lesson = "", question: name = "" } = question.dataset;
    void import("./answers/index.ts").then(({ openAnswer }) =>
      openAnswer(question, { lesson, name }),
    );
  });
}
