/** A chapter of the book: a folder of `content/lessons`, and its lessons in reading order. */
export interface Chapter {
  name: string;
  title: string;
  question: string;
  lessons: { name: string; title: string }[];
}

/** The book's table of contents, with the lessons that are still to be written. */
export const chapters: Chapter[] = [
  {
    name: "start",
    title: "Start",
    question: "One question, two networks",
    lessons: [
      { name: "what-is-the-difference", title: "What is the difference?" },
      { name: "how-a-network-learns", title: "How a network learns" },
    ],
  },
  {
    name: "architecture",
    title: "Architecture",
    question: "How are they built?",
    lessons: [
      { name: "from-a-neuron-to-a-layer", title: "From a neuron to a layer" },
      { name: "one-hidden-layer-is-enough", title: "One hidden layer is enough, in principle" },
      { name: "going-deep", title: "Going deep" },
      { name: "convolution", title: "Convolution, pooling, fully connected" },
      { name: "pictures-of-any-size", title: "Pictures of any size" },
      { name: "recurrence", title: "Recurrence" },
    ],
  },
  {
    name: "complexity",
    title: "Complexity",
    question: "How much is in them, and what for?",
    lessons: [
      { name: "counting", title: "Counting" },
      { name: "forgetting-and-remembering", title: "Forgetting and remembering" },
      { name: "autoencoders", title: "Autoencoders" },
      { name: "attention", title: "Attention, and where language went" },
    ],
  },
  {
    name: "training",
    title: "Training",
    question: "What does it take to teach them?",
    lessons: [
      { name: "learning-rates-and-optimisers", title: "Learning rates and optimisers" },
      { name: "what-depth-costs", title: "What depth costs" },
      { name: "capacity-and-data", title: "Capacity and data" },
      { name: "making-deep-networks-trainable", title: "Making deep networks trainable" },
    ],
  },
  {
    name: "performance",
    title: "Performance",
    question: "Which one does better, and when?",
    lessons: [
      { name: "when-the-simple-network-wins", title: "When the simple network wins" },
      { name: "images", title: "Images" },
      { name: "language", title: "Language" },
      { name: "speech", title: "Speech" },
      { name: "a-fair-fight", title: "A fair fight" },
    ],
  },
  {
    name: "applications",
    title: "Applications",
    question: "What are they good for?",
    lessons: [
      { name: "patterns-on-a-budget", title: "Patterns on a budget" },
      { name: "forecasting", title: "Forecasting" },
      { name: "something-is-wrong", title: "Something is wrong" },
      { name: "driving", title: "Driving" },
      { name: "translation", title: "Translation" },
      { name: "standing-on-a-pretrained-network", title: "Standing on a pretrained network" },
      { name: "reading-documents-and-code", title: "Reading documents and code" },
      { name: "when-to-ask-a-human", title: "When to ask a human" },
    ],
  },
  {
    name: "summary",
    title: "Summary",
    question: "What is the difference, in your own numbers?",
    lessons: [{ name: "the-table-of-differences", title: "The table of differences" }],
  },
];

/** Whether a page is for tests and for those who build the book: in no contents, search or site map. */
export const ofWorkshop = (id: string) => id.startsWith("workshop/");

/** A lesson's title and chapter by its id, written or not. */
export function plannedLesson(id: string): { title: string; chapter: Chapter } | undefined {
  for (const chapter of chapters) {
    const lesson = chapter.lessons.find(({ name }) => `${chapter.name}/${name}` === id);
    if (lesson) return { title: lesson.title, chapter };
  }
  return undefined;
}
