import type { Made } from "../../compile/analysis/facts.ts";
import { followCall } from "./follow-call.ts";
import { read, runAccessors } from "./read.ts";
import type { Instance, Thing } from "./thing.ts";
import type { World } from "./world.ts";

/** Follows all objects through all cells; false if that is too much. */
export function follow(world: World, mostFinds: number): boolean {
  world.instances.each((instance) => {
    for (const index of instance.facts.facts.keys()) followFact(world, instance, index);
  });
  return world.flow.run(mostFinds);
}

function followFact(world: World, instance: Instance, index: number): void {
  const fact = instance.facts.facts[index];
  const reason = String(index);
  const caller = { world, instance, reason };
  const held = (place: string) => world.held(instance, place);
  switch (fact?.fact) {
    case "copy":
      held(fact.from).into(held(fact.to));
      break;
    case "load":
      held(fact.from).each((thing) => {
        read(caller, thing, fact.key, held(fact.to));
        runAccessors(caller, thing, "get", fact.key, []).into(held(fact.to));
      });
      break;
    case "store": {
      const stored = fact.from === null ? world.passing() : held(fact.from);
      held(fact.into).each((thing) => {
        stored.into(thing.field(fact.key));
        runAccessors(caller, thing, "set", fact.key, [stored]);
      });
      break;
    }
    case "spread":
      held(fact.from).each((from) => {
        held(fact.into).each((into) => spread(from, into));
      });
      break;
    case "make":
      held(fact.to).add(make(world, instance, fact.made, reason));
      break;
    case "change":
      held(fact.place).into(instance.changes);
      break;
    case "assign":
      instance.changes.add(world.variable(instance, fact.place));
      break;
    case "iterate":
      held(fact.from).each((thing) => {
        if (thing.kind === "generator") instance.changes.add(thing);
      });
      break;
    case "call":
      followCall(caller, fact);
  }
}

function spread(from: Thing, into: Thing): void {
  if (from.isOpaque) from.read("*", into.field("*"));
  else {
    from.keys.each((key) => {
      if (!key.includes(" ")) from.field(key).into(into.field(key));
    });
  }
}

function make(world: World, instance: Instance, made: Made, reason: string): Thing {
  switch (made.kind) {
    case "object":
      return world.thing(instance, reason, "object");
    case "import":
      return world.thing(instance, reason, "import", { imported: made.name });
    case "function":
      return world.function(instance, made.id);
    case "class":
      return world.thing(instance, reason, "class", {
        blueprint: {
          builders: made.builders.map((id) => world.function(instance, id)),
          hasConstructor: made.hasConstructor,
          methods: made.methods.map(([key, id]) => [key, world.function(instance, id)] as const),
          parents: made.parent === null ? world.passing() : world.held(instance, made.parent),
        },
      });
  }
}
