import ts from "typescript";
import { expect, test } from "vitest";
import { languageLibrary } from "../emit-declarations.ts";
import { applyEdits } from "./apply-edits.ts";
import { CellProject } from "./cell-project.ts";
import { formatEdits } from "./format.ts";

const project = new CellProject(languageLibrary());

function format(source: string): string {
  project.open(0, [
    { name: "before", source: "let rate = 0.1;" },
    { name: "cell", source },
  ]);
  return applyEdits(source, formatEdits(project, { notebook: 0, cell: "cell" }));
}

const messy = `import {linear,relu}   from "hidden-layers"
const   text = \`a   b
   \${ 1+1 }   c\`, pattern=/ +\\/ /g // two   blanks
let i = 0
function f( x:number ){ return
x }
;[1,2].forEach( (x)=>{ i+=x } )
/* as   it
     is */ for(let j=0;j<3;j++){
if(j>1)  i ++
else { console.log( "a   b", 'c', text , f(i)  ) }
}
const o = {a:1,get b( ){return i},  ["c d"] : ()=>({ }) }
`;

/** What a text says, however it is laid out: its syntax tree. */
function meaning(source: string): unknown {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true);
  const tree = (node: ts.Node): unknown => {
    const parts: unknown[] = [];
    node.forEachChild((child) => void parts.push(tree(child)));
    const text = node.getText(file);
    const isQuoted = /^["'`}/]/.test(text);
    const own = isQuoted ? text : text.replace(/\s/g, "");
    return [ts.SyntaxKind[node.kind], parts.length > 0 ? parts : own];
  };
  return file.statements.map(tree);
}

test("formatting sets blanks and line ends, and means the same", () => {
  const formatted = format(messy);
  expect(formatted).toContain('import { linear, relu } from "hidden-layers"');
  expect(formatted).toContain("  if (j > 1) i++\n");
  expect(meaning(formatted)).toEqual(meaning(messy));
  expect(format(formatted)).toBe(formatted);
});

test("formatting a text that breaks off anywhere loses nothing of it", () => {
  const solid = (text: string) => text.replace(/\s/g, "");
  for (let end = 0; end <= messy.length; end += 3) {
    const broken = messy.slice(0, end);
    const formatted = format(broken);
    expect(solid(formatted), broken).toBe(solid(broken));
    expect(meaning(formatted), broken).toEqual(meaning(broken));
  }
});
