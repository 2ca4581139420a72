import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { publicModules } from "../notebook/editor/typescript/resolve-module.ts";
import { declarationsOf, topStatement } from "./closure.ts";
import type { Entry, Group, Reference } from "./entry.ts";
import { groupOf, rankOf } from "./groups.ts";
import type { PublicName } from "./public-name.ts";
import { readEntry } from "./read-entry.ts";
import { tensorMembers } from "./tensor-members.ts";
import { Workings } from "./workings.ts";

/** Everything a cell may import, with what its comments say and how it works. */
export function readReference(root: string): Reference {
  const program = programOf(root);
  const names = publicNames(root, program);
  const members = tensorMembers(root, program, names);
  const statements = names.flatMap(({ declarations }) => declarations.map(topStatement));
  const workings = new Workings(
    root,
    program,
    new Set(statements.filter((one) => one !== undefined)),
  );
  const used = new Set<string>();
  const read = (name: PublicName) => {
    const entry = readEntry(name, names, program.getTypeChecker(), workings);
    for (const companion of entry.companions) {
      companion.first = !used.has(companion.name);
      used.add(companion.name);
    }
    return entry;
  };
  const entries = inOrder([...names, ...members])
    .map(read)
    .filter(({ name }) => !used.has(name));
  const groups = grouped(entries);
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  return {
    groups,
    ...placesOf(groups, names),
    files: files.filter((file) => !file.includes("/node_modules/")),
  };
}

function programOf(root: string): ts.Program {
  const file = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const given = { ...config, files: [], include: [] };
  const { options } = ts.parseJsonConfigFileContent(given, ts.sys, dirname(file));
  const doors = Object.values(publicModules).map((door) => sourceOf(root, door));
  // Without the browser's and Node's declarations, whose names nothing public mentions.
  const light = { lib: ["lib.es2023.d.ts"], types: [] };
  return ts.createProgram(doors, { ...options, ...light, noEmit: true });
}

const sourceOf = (root: string, declarations: string) =>
  join(root, declarations.replace(/\.d\.ts$/, ".ts"));

function publicNames(root: string, program: ts.Program): PublicName[] {
  const checker = program.getTypeChecker();
  return Object.entries(publicModules).flatMap(([module, door]) => {
    const source = program.getSourceFile(sourceOf(root, door));
    const symbol = source && checker.getSymbolAtLocation(source);
    return (symbol ? checker.getExportsOfModule(symbol) : []).map((exported) => {
      const declarations = declarationsOf(exported, checker);
      const file = relative(root, declarations[0]?.getSourceFile().fileName ?? "");
      return { name: exported.name, module, file, declarations, roots: declarations };
    });
  });
}

/** File by file, each from above. */
function inOrder(names: readonly PublicName[]): PublicName[] {
  const files = [...new Set(names.map(({ file }) => file))];
  const place = ({ declarations }: PublicName) => declarations.at(-1)?.pos ?? 0;
  return names.toSorted(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) || place(one) - place(other),
  );
}

/** Groups in reading order; in each, what computes before the types, as the files stand. */
function grouped(entries: readonly Entry[]): Group[] {
  return [...new Set(entries.map(({ group }) => group))]
    .map((group) => {
      const inside = entries.filter((entry) => entry.group === group);
      const [first] = inside;
      const { name, title, about } = groupOf(first?.name ?? "", first?.file ?? "");
      const last = (entry: Entry) => Number(entry.kind === "type");
      return { name, title, about, entries: inside.toSorted((a, b) => last(a) - last(b)) };
    })
    .sort((one, other) => rankOf(one.name) - rankOf(other.name));
}

const isMember = (kind: Entry["kind"]) => kind === "method" || kind === "property";

function placesOf(
  groups: readonly Group[],
  names: readonly PublicName[],
): Pick<Reference, "places" | "declared"> {
  const places: Reference["places"] = {};
  const declared: Reference["declared"] = {};
  const files = new Map(names.map(({ name, file }) => [name, file]));
  for (const { name: group, entries } of groups) {
    for (const { name, kind, file, companions, source } of entries) {
      const entry = `reference/${group}/#${name}`;
      places[isMember(kind) ? `.${name}` : name] ??= entry;
      declared[`/${file}#${name}`] ??= {
        entry,
        ...(source.length > 0 ? { source: `${entry}-source` } : {}),
      };
      for (const companion of companions) {
        const place = `reference/${group}/#${companion.name}`;
        places[companion.name] ??= place;
        declared[`/${files.get(companion.name)}#${companion.name}`] ??= {
          entry: places[companion.name] ?? place,
        };
      }
    }
  }
  return { places, declared };
}
