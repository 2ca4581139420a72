import { describe, expect, test } from "vitest";
import { compile, compileCheck } from "./compile.ts";
import { CellContext } from "./testing/cell-context.ts";

const said: unknown[] = [];
const modules = {
  "hidden-layers": { tensor: (value: number) => ({ value }), accuracy: () => "the library's" },
  "hidden-layers/data": {},
  notebook: {},
  exercise: { expect: (found: unknown) => said.push(found) },
};

/** What the check tells of an answer; the answer's names are those of the context afterwards. */
async function check(answer: string, source: string, options = {}) {
  said.length = 0;
  const context = new CellContext({ modules, ...options });
  await context.run(answer, "answer");
  const compiled = compileCheck(source);
  if ("message" in compiled) throw new Error(compiled.message);
  await context.runCode(compiled.code, "check");
  return { said: [...said], context };
}

describe("a check", () => {
  test("sees the names of the reader's code", async () => {
    const source = 'import { expect } from "exercise"; expect(double(4));';
    expect((await check("const double = (x: number) => 2 * x;", source)).said).toEqual([8]);
  });

  test.each(["expect", "tensor", "accuracy"])(
    "leaves the reader's own ‘%s’ to the reader's functions, and takes its own",
    async (name) => {
      const answer = `const ${name} = () => "the reader's"; function f() { return ${name}(); }`;
      const source = `import { expect } from "exercise"; import { accuracy, tensor } from "hidden-layers";
expect(f()); expect(accuracy()); expect(tensor(3).value);`;
      const { said: told, context } = await check(answer, source);
      expect(told).toEqual(["the reader's", "the library's", 3]);
      expect(context.value(`${name}()`)).toBe("the reader's");
    },
  );

  test("keeps what it declares to itself", async () => {
    const source = `import { expect } from "exercise";
const own = 1; let other = own; var third = 3; function fourth() { return f; } class Fifth {}
for (var sixth = 0; sixth < 2; sixth++) other += sixth;
expect([own, other, third, sixth, fourth()]);`;
    const { said: told, context } = await check("const f = 4;", source);
    expect(told).toEqual([[1, 2, 3, 2, 4]]);
    for (const name of ["own", "other", "third", "fourth", "Fifth", "sixth", "expect"]) {
      expect(context.value(`typeof ${name}`)).toBe("undefined");
    }
  });

  test("may have a name that the reader's code has too, and does not touch it", async () => {
    const source = 'import { expect } from "exercise"; let count = 5; count++; expect(count);';
    const { said: told, context } = await check("let count = 1;", source);
    expect(told).toEqual([6]);
    expect(context.value("count")).toBe(1);
  });

  test("waits, and can be stopped in its loops", async () => {
    const places: unknown[] = [];
    const checkpoint = async (at: { line: number }) => {
      places.push(at.line);
      return "go" as const;
    };
    const source = `import { expect } from "exercise";
let sum = 0;
for (let i = 0; i < 3; i++) sum += await i;
expect(sum);`;
    const { said: told } = await check("const f = 1;", source, { checkpoint, slice: -1 });
    expect(told).toEqual([3]);
    expect(places).toContain(3);
  });

  test("keeps every line in its place", () => {
    const result = compileCheck('import {\n  expect,\n} from "exercise";\n\nthrow Error("here");');
    if ("message" in result) throw new Error(result.message);
    expect(result.code.split("\n")[4]).toBe('throw Error("here");');
  });

  test("that does not compile says where", () => {
    expect(compileCheck("const a = ;")).toMatchObject({ line: 1, message: expect.any(String) });
  });
});

describe("“exercise”", () => {
  test("can't be imported by a cell", () => {
    expect(compile('import { expect } from "exercise";', "answer")).toEqual({
      message: 'A cell can\'t import from "exercise".',
      line: 1,
      column: 1,
      advice: 'A cell may import from "hidden-layers", "hidden-layers/data" and "notebook" only.',
    });
  });
});
