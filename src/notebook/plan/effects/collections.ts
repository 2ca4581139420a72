import type { CallSite } from "./outside-calls.ts";
import type { Thing, Things } from "./thing.ts";

/** Something new that JavaScript makes, with these as its elements. */
function list({ world, instance, reason }: CallSite, ...elements: readonly Things[]): Thing {
  const made = world.thing(instance, `${reason} list`, "object");
  for (const things of elements) things.into(made.field("*"));
  return made;
}

/** What is in any of some things. */
function elementsOf({ world }: CallSite, things: Things): Things {
  const elements = world.passing();
  things.each((thing) => thing.read("*", elements));
  return elements;
}

/** A list of pairs, as of keys and values. */
function pairs(site: CallSite, values: Things): Thing {
  const pair = site.world.thing(site.instance, `${site.reason} pair`, "object");
  values.into(pair.field("*"));
  return list(site, site.world.passing([pair]));
}

type Rule = (site: CallSite, receiver: Thing, results: Things) => void;

const asList: Rule = (site, receiver) => {
  const { given, to, world } = site;
  to.add(list(site, elementsOf(site, world.passing([receiver])), ...given));
};
const asListOfAll: Rule = (site, receiver) => {
  const elements = elementsOf(site, site.world.passing([receiver]));
  const added = site.given.map((things) => elementsOf(site, things));
  site.to.add(list(site, elements, elementsOf(site, elements), ...site.given, ...added));
};
const asMapped: Rule = (site, _, results) => {
  site.to.add(list(site, results, elementsOf(site, results)));
};
const asElement: Rule = (site, receiver) => receiver.read("*", site.to);
const asItself: Rule = (site, receiver) => site.to.add(receiver);
const asNothing: Rule = () => {};

const methods: Readonly<Record<string, Rule>> = {
  filter: asList,
  slice: asList,
  subarray: asList,
  toSorted: asList,
  toReversed: asList,
  toSpliced: asList,
  splice: asList,
  values: asList,
  with: asList,
  concat: asListOfAll,
  flat: asListOfAll,
  map: (site, _, results) => site.to.add(list(site, results)),
  flatMap: asMapped,
  // biome-ignore lint/suspicious/noThenProperty: it is a method's name here.
  then: asMapped,
  reduce: (site, _, results) => {
    results.into(site.to);
    for (const things of site.given) things.into(site.to);
  },
  entries: (site, receiver) => {
    site.to.add(pairs(site, elementsOf(site, site.world.passing([receiver]))));
  },
  at: asElement,
  get: asElement,
  find: asElement,
  findLast: asElement,
  pop: asElement,
  shift: asElement,
  sort: asItself,
  reverse: asItself,
  fill: asItself,
  set: asItself,
  add: asItself,
  copyWithin: asItself,
  push: asNothing,
  unshift: asNothing,
  delete: asNothing,
  clear: asNothing,
};

const functions: Readonly<Record<string, Rule>> = {
  "new Set": asListOfFirst,
  "new Array": (site) => site.to.add(list(site, ...site.given)),
  "Array.of": (site) => site.to.add(list(site, ...site.given)),
  "new Map": (site) => site.to.add(list(site, insidePairs(site))),
  "Object.fromEntries": (site) => site.to.add(list(site, insidePairs(site))),
  "Array.from": (site, first, results) => {
    if (site.given.length > 1) site.to.add(list(site, results));
    else asListOfFirst(site, first);
  },
  "Object.values": asListOfFirst,
  "Object.entries": (site) => site.to.add(pairs(site, firstElements(site))),
  "Promise.resolve": (site) => site.to.add(list(site, ...site.given, firstElements(site))),
  "Promise.all": (site) => {
    const all = site.world.thing(site.instance, `${site.reason} all`, "object");
    firstElements(site).into(all.field("*"));
    insidePairs(site).into(all.field("*"));
    site.to.add(list(site, site.world.passing([all])));
  },
};

function asListOfFirst(site: CallSite, _: Thing): void {
  site.to.add(list(site, firstElements(site)));
}

function firstElements(site: CallSite): Things {
  return elementsOf(site, site.given[0] ?? site.world.passing());
}

function insidePairs(site: CallSite): Things {
  return elementsOf(site, firstElements(site));
}
