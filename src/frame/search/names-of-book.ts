import { bookLessons } from "../../lesson/book-lessons.ts";
import { bookExercises } from "../../lesson/exercise/book-exercises.ts";
import { bookGlossary } from "../../lesson/glossary/book-glossary.ts";
import { firstSentence } from "../../reference/doc-comment.ts";
import type { Reference } from "../../reference/entry.ts";
import type { Named } from "./rank-names.ts";

/** What readers call things that have another name here, by that name. */
export const otherWords: Readonly<Record<string, readonly string[]>> = {
  accuracy: ["score"],
  backpropagation: ["backprop"],
  batches: ["minibatch", "mini-batch", "data loader"],
  conv2d: ["convolutional layer"],
  "convolutional network": ["CNN"],
  crossEntropy: ["log loss", "negative log likelihood"],
  digits: ["MNIST"],
  "gradient descent": ["optimiser"],
  languageWords: ["text", "word list"],
  linear: ["dense", "fully connected layer"],
  loss: ["loss function", "cost function", "error"],
  meanSquaredError: ["MSE"],
  "nearest neighbour": ["KNN"],
  "principal component analysis": ["PCA"],
  "recurrent network": ["RNN"],
  "residual connection": ["skip connection", "ResNet"],
  "roc area": ["AUC", "ROC curve"],
  saveOnnx: ["export"],
  split: ["train test split"],
  standardize: ["normalise", "normalisation", "scaling"],
  "validation data": ["validation set"],
  "test data": ["test set"],
  "training data": ["training set"],
  "variational autoencoder": ["VAE"],
};

const pages: readonly Named[] = [
  ["Playground", "playground/", "Empty cells, and every data set to try things on."],
  ["Exercises", "exercises/", "Every exercise of the book, by chapter and kind."],
  ["Demonstrations", "demonstrations/", "Every cell that shows something, and what."],
  ["Glossary", "glossary/", "What the terms mean, and where each is introduced."],
  ["Reference", "reference/", "Every name of the library, and how it works."],
  ["Your work", "your-work/", "What this browser keeps of your work, to take along or to forget."],
  ["Sources and credits", "credits/", "Where data, typefaces and software come from."],
].map(([title = "", href = "", about = ""]) => ({ kind: "Page", title, href, about }));

/**
 * Everything that can be looked for by its name: what is first named comes first among equals.
 * `described` are the sentences under the lessons' titles.
 */
export function namesOfBook(reference: Reference, described: ReadonlyMap<string, string>): Named[] {
  const lessons = bookLessons().map(({ lesson, title }) => ({
    ...{ kind: "Lesson", title, href: `lessons/${lesson}/` },
    about: described.get(lesson) ?? "",
  }));
  const terms = [...bookGlossary().entries.values()].map(({ key, name, means }) => ({
    ...{ kind: "Term", title: name, href: `glossary/#${key}`, about: means },
  }));
  const library = reference.groups.flatMap(({ name: group, title, entries }) =>
    entries.map(({ name, kind, text }) => ({
      ...{ kind: `Library: ${title}`, title: kind === "method" ? `.${name}()` : name },
      ...{ href: `reference/${group}/#${name}`, about: plain(firstSentence(text)) },
    })),
  );
  const exercises = bookExercises().map(({ lesson, lessonTitle, name, title, task }) => ({
    ...{ kind: `Exercise in “${lessonTitle}”`, title, about: firstSentence(task) },
    href: `lessons/${lesson}/#exercise-${name}`,
  }));
  return [...pages, ...lessons, ...terms, ...library, ...exercises].map((named) => {
    const also = otherWords[named.title];
    return also ? { ...named, also } : named;
  });
}

const plain = (text: string) => text.replace(/\{@link\s+([\w.]+)[^}]*\}/g, "$1").replace(/`/g, "");
