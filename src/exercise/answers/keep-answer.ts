import { mayHaveKept } from "../../keeping/name.ts";
import { hashSource } from "../../notebook/outputs/hash-source.ts";
import type { AnswerElement } from "./answer-element.ts";

const keeping = () => import("../../keeping/index.ts");

/** Finds the answer of an earlier visit again, and keeps what is answered from now on. */
export async function keepAnswer(
  answer: AnswerElement,
  { lesson, name }: { lesson: string; name: string },
): Promise<void> {
  // An answer looks itself whether it still fits, so that the author's text need not be the same.
  const place = { lesson, cell: name, originalHash: hashSource(name) };
  let isTouched = false;
  answer.addEventListener("answered", () => {
    isTouched = true;
    const { source } = answer;
    void keeping()
      .then(({ exerciseDrafts }) =>
        source === undefined
          ? exerciseDrafts.forget(place)
          : exerciseDrafts.keep({ ...place, source, written: Date.now() }),
      )
      .catch(() => {});
  });
  if (!(await mayHaveKept())) return;
  const found = await keeping()
    .then(({ exerciseDrafts }) => exerciseDrafts.of(lesson, name))
    .catch(() => []);
  if (found[0] && !isTouched) answer.restore(found[0].source);
}
