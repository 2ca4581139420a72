import type {
  AnyNode,
  MemberExpression,
  MethodDefinition,
  Property,
  PropertyDefinition,
} from "acorn";
import { invoke, type Site } from "./invoke.ts";
import { type Frame, nothing, Thing, union, type Values } from "./thing.ts";
import type { World } from "./world.ts";

type Keyed = MemberExpression | Property | MethodDefinition | PropertyDefinition;

/** The property's key if the text says it, otherwise `*`, which is any. */
export function keyOf(
  world: World,
  frame: Frame,
  node: Keyed | (AnyNode & { type: "Property" }),
): string {
  const key = node.type === "MemberExpression" ? node.property : node.key;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (!node.computed && key.type === "Identifier") return key.name;
  if (key.type === "Literal") return String(key.value);
  world.value(frame, key);
  return "*";
}

export const isElement = (key: string) => key === "*" || /^\d+$/.test(key);

/** Getters and setters are under keys of their own, which no text can name. */
export const accessorKey = (kind: "get" | "set", key: string) => `${kind}\0${key}`;

/** What one property of any of some things may be. */
export const read = (site: Site, from: Values, key: string): Values =>
  union(...[...from].map((thing) => readOne(site, thing, key)));

function readOne(site: Site, thing: Thing, key: string): Values {
  const { world } = site;
  if (thing.kind === "import" && thing.name === "*") return world.constant("import", key);
  if (thing.kind === "global") {
    const isDeep = thing.name.split(".").length > 3;
    return isDeep ? new Set([thing]) : world.constant("global", `${thing.name}.${key}`);
  }
  if (thing.kind === "library" && !isElement(key)) return new Set([partOf(site, thing, key)]);
  const keys = key === "*" ? [...thing.fields.keys()].filter(isNamed) : [key, "*"];
  const parts = key === "*" ? new Set(thing.parts.values()) : nothing;
  const itself = thing.isOpaque ? new Set([thing]) : nothing;
  return union(itself, parts, heldIn(thing, keys), runAccessors(site, thing, "get", key));
}

const isNamed = (key: string) => !key.includes("\0");

const heldIn = ({ fields }: Thing, keys: readonly string[]): Values =>
  union(...keys.map((key) => fields.get(key) ?? nothing));

/** Parts of something of the library, such as the inputs of a data set, are told apart by their names. */
function partOf({ world }: Site, thing: Thing, key: string): Thing {
  const part = thing.parts.get(key) ?? new Thing("part", thing.cell, {});
  thing.parts.set(key, part);
  world.pour(thing.field("*"), part.field("*"));
  return part;
}

export function write(site: Site, into: Values, key: string, values: Values): void {
  for (const thing of into) {
    site.world.pour(values, thing.field(key));
    runAccessors(site, thing, "set", key, values);
  }
}

/** Copies all properties of some things into another. */
export function spread(site: Site, from: Values, into: Thing): void {
  for (const thing of from) {
    const keys = thing.isOpaque ? ["*"] : thing.fields.keys();
    for (const key of [...keys].filter((key) => !key.startsWith("set\0"))) {
      const name = key.replace("get\0", "");
      site.world.pour(readOne(site, thing, name), into.field(name));
    }
  }
}

/** What is taken from some things one by one, which uses up a generator. */
export function iterate(site: Site, from: Values): Values {
  const generators = [...from].filter(({ kind }) => kind === "generator");
  site.world.change(site.frame, new Set(generators));
  return read(site, from, "*");
}

/** Runs the getters or setters that a thing has for a property; returns what they return. */
function runAccessors(
  site: Site,
  thing: Thing,
  kind: "get" | "set",
  key: string,
  given = nothing,
): Values {
  const isMeant = (name: string) => name.startsWith(accessorKey(kind, ""));
  const keys = [key, "*"].map((each) => accessorKey(kind, each));
  const accessors = heldIn(thing, key === "*" ? [...thing.fields.keys()].filter(isMeant) : keys);
  const call = { ...site, given: [given] };
  return union(...[...accessors].map((each) => invoke(call, each, new Set([thing]))));
}
