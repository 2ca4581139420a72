import { type Caller, invoke } from "./invoke.ts";
import type { Thing, Things } from "./thing.ts";

export const isElement = (key: string) => key === "*" || /^\d+$/.test(key);

/** Puts what `thing[key]` may be into a set. */
export function read({ world, instance }: Caller, thing: Thing, key: string, to: Things): void {
  if (thing.imported === "*" && key !== "*") {
    // The names of a module are functions of their own.
    to.add(world.thing(instance, `import ${key}`, "import", { imported: key }));
  } else if (thing.kind === "library" && !thing.isWhole && !isElement(key)) {
    // Parts, such as the inputs of a data set, are told apart by their names.
    const part = world.thing(thing, `part ${key}`, "library", { isWhole: true });
    thing.parts.add(part);
    thing.field("*").into(part.field("*"));
    to.add(part);
  } else {
    thing.read(key, to);
  }
}

/** Runs the getters or setters that a thing has for a property; returns what they return. */
export function runAccessors(
  caller: Caller,
  thing: Thing,
  kind: "get" | "set",
  key: string,
  given: readonly Things[],
): Things {
  const { world, reason } = caller;
  const results = world.passing();
  if (thing.isOpaque) return results;
  thing.keys.each((name) => {
    const [own, field] = name.split(" ", 2);
    if (own !== kind || (field !== key && field !== "*" && key !== "*")) return;
    thing.field(name).each((accessor) => {
      const self = world.passing([thing]);
      invoke({ ...caller, reason: `${reason} ${name}` }, accessor, self, given).into(results);
    });
  });
  return results;
}
