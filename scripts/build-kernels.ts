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
 * Text of binary.ts for a compiled module: one character for each byte, 35 above it, the last three
 * bytes at the front. No character then steers anything or has to be escaped but two, those that
 * are frequent take one byte, and the whole compresses better than in any digits.
 */
export function binarySource(wasm: Uint8Array): string {
  const text = Array.from(wasm, (byte) => String.fromCharCode(32 + ((byte + 3) & 255))).join("");
  return `/** Made from lib/kernels/assembly by \`npm run kernels\`: do not edit. */\nexport const binary =\n  ${JSON.stringify(text)};\n`;
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
