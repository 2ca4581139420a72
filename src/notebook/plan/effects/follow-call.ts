import type { Call } from "../../compile/analysis/facts.ts";
import { boundValues, build, type Caller, construct, invoke } from "./invoke.ts";
import { isKnownMethod } from "./known-methods.ts";
import { type CallSite, callMethod, callOutside } from "./outside-calls.ts";
import { isElement, read } from "./read.ts";
import type { Thing, Things } from "./thing.ts";

/** Follows a call to whatever it may call, as that becomes known. */
export function followCall(caller: Caller, call: Call): void {
  const { world, instance } = caller;
  const held = (place: string | null) =>
    place === null ? world.passing() : world.held(instance, place);
  const given = call.arguments.map(held);
  const site: CallSite = { ...caller, call, given, to: held(call.to) };
  const callees = held(call.callee);
  const name = call.method === undefined ? "" : `.${call.method}`;
  if (call.how === "super") {
    callees.each((made) => {
      made.classes.each((own) => {
        own.blueprint?.parents.each((parent) => build(site, made, parent, given, call.spreadFrom));
      });
    });
    return;
  }
  if (call.method === undefined) callees.each((callee) => callOne(site, callee, world.passing()));
  else callees.each((receiver) => callOn(site, receiver, call.method ?? ""));
  // What nothing of the reader's stands for is a function of JavaScript's.
  world.flow.postpone(() => {
    if (callees.items.size === 0) callOutside(site, null, `${call.callee ?? ""}${name}`);
  });
}

function callOne(site: CallSite, callee: Thing, self: Things): void {
  const { world, instance, reason, call, given, to } = site;
  if (call.how === "new" && (callee.code || callee.blueprint)) {
    const made = world.thing(instance, `${reason} new`, "object");
    to.add(made);
    if (callee.blueprint) construct(site, made, callee, given, call.spreadFrom);
    else invoke(site, callee, world.passing([made]), given, call.spreadFrom).into(to);
  } else if (callee.code) {
    invoke(site, callee, self, given, call.spreadFrom).into(to);
  } else if (callee.isOpaque) {
    callOutside(site, callee, callee.imported ?? "");
  }
}

const isCallable = ({ code, blueprint, isOpaque }: Thing) =>
  code !== undefined || blueprint !== undefined || isOpaque;

/** Calls a method: the reader's own if there is one, else whatever has that name. */
function callOn(site: CallSite, receiver: Thing, method: string): void {
  const { world } = site;
  const self = world.passing([receiver]);
  const own = world.passing();
  const hasNames = receiver.imported === "*" || isElement(method);
  if (hasNames) read(site, receiver, method, own);
  else if (!receiver.isOpaque) {
    receiver.field(method).into(own);
    if (receiver.blueprint) receiver.classes.each((each) => each.field(method).into(own));
  }
  own.each((callee) => {
    if (isCallable(callee)) callOne(site, callee, self);
  });
  if (hasNames) return;
  world.flow.postpone(() => {
    if ([...own.items].some(isCallable)) return;
    if (receiver.code && ["call", "apply", "bind"].includes(method)) callIndirectly(site, receiver);
    else callMethod(site, receiver, method);
    if (isKnownMethod(method) || receiver.isOpaque) return;
    // What was stored under names that are not in the text may be under this one.
    receiver.field("*").each((callee) => {
      if (callee.code) callOne(site, callee, self);
    });
  });
}

/** `call`, `apply` and `bind` of a function: any argument may reach any parameter. */
function callIndirectly(site: CallSite, callee: Thing): void {
  const { world, call, given, to } = site;
  const values = world.passing();
  for (const things of given) {
    things.into(values);
    things.each((thing) => thing.read("*", values));
  }
  if (call.method === "bind") {
    values.into(callee.field(boundValues));
    to.add(callee);
  } else {
    invoke(site, callee, values, [values], 0).into(to);
  }
}
