/** `npm run kernels`: compiles lib/kernels/assembly into lib/kernels/binary.ts. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const assembly = new URL("../lib/kernels/assembly/", import.meta.url);
const binary = new URL("../lib/kernels/binary.ts", import.meta.url);

/** The WebAssembly module that the sources in lib/kernels/assembly compile to. */
export async function compileKernels(): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      "index.ts",
      "--outFile=kernels.wasm",
      "-O3",
      // Fewer copies of functions: smaller by a tenth, and hardly slower.
      "--shrinkLevel=1",
      "--converge",
      "--noAssert",
      "--runtime=stub",
      "--importMemory",
      "--noExportMemory",
      "--enable=simd",
    ],
    {
      readFile: (name, base) => readSource(name, base),
      writeFile: (_, contents) => {
        wasm = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error || wasm === undefined) throw new Error(`The kernels do not compile:\n${stderr}`);
  return wasm;
}

/**
 * Text of binary.ts for a compiled module. In hexadecimal digits, whose compressed form is a
 * quarter smaller than that of base64: two digits stay one byte, and repetitions stay visible.
 */
export function binarySource(wasm: Uint8Array): string {
  const digits = Buffer.from(wasm).toString("hex");
  return `/** Made from lib/kernels/assembly by \`npm run kernels\`: do not edit. */\nexport const binary =\n  "${digits}";\n`;
}

async function readSource(name: string, base: string): Promise<string | null> {
  const file = new URL(name, base === "" || base === "." ? assembly : new URL(base, assembly));
  return readFile(file, "utf8").catch(() => null);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wasm = await compileKernels();
  await writeFile(binary, binarySource(wasm));
  console.log(`lib/kernels/binary.ts: ${wasm.length} bytes of WebAssembly`);
}
