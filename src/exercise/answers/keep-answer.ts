import { keeping, onceKept } from "../../keeping/load.ts";
import { hashSource } from "../../notebook/outputs/hash-source.ts";
import type { AnswerElement } from "./answer-element.ts";

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
      // That it could not be kept is said on the page.
      .catch(() => {});
  });
  const { exerciseDrafts } = await onceKept();
  const [found] = await exerciseDrafts.of(lesson, name).catch(() => []);
  if (found && !isTouched) answer.restore(found.source);
}
