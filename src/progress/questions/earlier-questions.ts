import { keeping } from "../../keeping/load.ts";
import { dayOf } from "../day.ts";
import { type AskedQuestion, dueQuestions } from "./schedule.ts";

interface Listed extends AskedQuestion {
  /** The address of its lesson. */
  href: string;
}

/**
 * Two questions from earlier lessons, near the end of a later one: which ones depends on what was read
 * and answered when. Until the reader comes near, and where they can't be had, there are links.
 */
export class EarlierQuestions extends HTMLElement {
  connectedCallback(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void this.#ask();
      },
      // Early, so that what grows is not yet in sight.
      { rootMargin: "150% 0px" },
    );
    near.observe(this);
  }

  async #ask(): Promise<void> {
    try {
      const nodes = await Promise.all((await this.#due()).map(fetchQuestion));
      if (nodes.length > 0) this.querySelector("ul")?.replaceWith(...nodes);
    } catch {
      // Without a connection, or with nothing kept, the links are there.
    }
  }

  async #due(): Promise<Listed[]> {
    const questions: Listed[] = JSON.parse(this.dataset["questions"] ?? "[]");
    const { store, kinds } = await keeping();
    const lessons = await store.all(kinds.lessons);
    const answers = (await store.all(kinds.answers)).flatMap(({ lesson, question, history }) =>
      history.map(({ answered, right }) => ({
        ...{ lesson, name: question, day: dayOf(answered), right },
      })),
    );
    const read = new Map(lessons.map(({ lesson, opened }) => [lesson, dayOf(opened)]));
    const due = dueQuestions({ questions, read, answers, today: dayOf(Date.now()) });
    return questions.filter(({ lesson, name }) =>
      due.some((each) => each.lesson === lesson && each.name === name),
    );
  }
}

/** A question as its lesson shows it, unanswered, without what could be on this page already. */
async function fetchQuestion({ href, name }: Listed): Promise<Node> {
  const page = new DOMParser().parseFromString(await (await fetch(href)).text(), "text/html");
  const question = page.querySelector(`lesson-question[data-question="${CSS.escape(name)}"]`);
  if (!question) throw new Error(`The lesson no longer has the question ${name}.`);
  question.removeAttribute("id");
  for (const term of question.querySelectorAll("glossary-term")) {
    term.replaceWith(term.querySelector(".term")?.textContent ?? "");
  }
  return document.importNode(question, true);
}
