/** A page of the reference: what is declared in these files. */
interface Place {
  name: string;
  title: string;
  about: string;
  holds: RegExp;
}

/** In reading order. A name belongs to the first group that holds the file it is declared in. */
const places: readonly Place[] = [
  {
    name: "tensors",
    title: "Tensors",
    about: "Numbers in a grid of any number of dimensions: how to make them and read them.",
    holds: /^lib\/tensor\/(create|tensor)\.ts$/,
  },
  {
    name: "methods",
    title: "Methods of a tensor",
    about: "What mathematics writes between or behind its operands.",
    holds: /^lib\/tensor\/methods\.ts$/,
  },
  {
    name: "activations",
    title: "Activations",
    about: "What bends a network: without them, many layers are no more than one.",
    holds: /^lib\/tensor\/(activations|softmax)\.ts$/,
  },
  {
    name: "losses",
    title: "Losses",
    about: "How wrong a network is, as one number that can go down.",
    holds: /^lib\/tensor\/(cross-entropy|squared-error)\.ts$/,
  },
  {
    name: "gradients",
    title: "Gradients",
    about: "When they are computed, and what happens when a number is not one.",
    holds: /^lib\/tensor\/(evaluate|not-finite)\.ts$/,
  },
  {
    name: "operations",
    title: "Operations",
    about: "Functions from tensors to tensors, each with its gradient.",
    holds: /^lib\/tensor\//,
  },
  {
    name: "layers",
    title: "Layers",
    about: "What networks are made of: functions from tensor to tensor that hold parameters.",
    holds: /^lib\/layers\//,
  },
  {
    name: "optimizers",
    title: "Optimizers",
    about: "Rules by which parameters follow their gradients.",
    holds: /^lib\/optimizers\//,
  },
  {
    name: "training",
    title: "Training",
    about: "What steers a training run: rates that change, gradients held short, moments kept.",
    holds: /^lib\/training\//,
  },
  {
    name: "metrics",
    title: "Metrics",
    about: "How well a network does, in numbers for people.",
    holds: /^lib\/metrics\//,
  },
  {
    name: "inspection",
    title: "Inspection",
    about: "Looking inside a network: what it is made of, and what goes on in it.",
    holds: /^lib\/inspection\//,
  },
  {
    name: "formats",
    title: "Files",
    about: "Networks and their weights as files that other programs read.",
    holds: /^lib\/formats\//,
  },
  {
    name: "data",
    title: "Data",
    about: "Data sets to learn from, and what prepares them.",
    holds: /^lib\/data\//,
  },
  {
    name: "notebook",
    title: "Notebook",
    about: "What a cell shows: results, tables, charts and pictures.",
    holds: /^src\/notebook\//,
  },
  {
    name: "chance",
    title: "Chance and mathematics",
    about: "Random numbers from a seed, and functions that give the same bits everywhere.",
    holds: /^lib\/(random\.ts$|kernels\/)/,
  },
  {
    name: "errors",
    title: "Errors",
    about: "What went wrong, why, and what to do: three lines each.",
    holds: /^lib\/errors\.ts$/,
  },
];

/** Names that readers look for elsewhere than their code stands. */
const elsewhere: ReadonlyMap<string, string> = new Map([["accuracy", "metrics"]]);

/** The group of a name; a folder that no group knows makes one of its own, after the others. */
export function groupOf(name: string, file: string): Omit<Place, "holds"> {
  const chosen = elsewhere.get(name);
  const known = places.find((place) => (chosen ? place.name === chosen : place.holds.test(file)));
  if (known) return known;
  const folder = file.split("/").at(-2) ?? file;
  const title = folder.charAt(0).toUpperCase() + folder.slice(1).replaceAll("-", " ");
  return { name: folder, title, about: "" };
}

/** The place of a group among the others. */
export function rankOf(group: string): number {
  const index = places.findIndex(({ name }) => name === group);
  return index < 0 ? places.length : index;
}
