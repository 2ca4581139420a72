/** `npm run check:host -- https://example.org/book/`: what is right and wrong on a host of the book. */
import { checkHost } from "./hosting/check-host.ts";
import { hostTable } from "./hosting/host-table.ts";

const [address] = process.argv.slice(2);
if (address === undefined || !/^https?:\/\//.test(address)) {
  console.error(`No address to look at: expected one that begins with http:// or https://, but found ${address ?? "none"}.
Say where the front page is: npm run check:host -- https://example.org/book/`);
  process.exit(1);
}
try {
  const findings = await checkHost(address);
  console.log(hostTable(findings));
  process.exitCode = findings.some(({ verdict }) => verdict === "wrong") ? 1 : 0;
} catch (error) {
  const { cause, message } = error as Error & { cause?: Error };
  console.error(`${address} does not answer: ${cause?.message || message}.`);
  process.exitCode = 1;
}
