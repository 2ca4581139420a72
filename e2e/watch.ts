import type { BrowserContext } from "@playwright/test";

/**
 * Notes, a sentence each, what pages should never do: ask another site or for what is not there, break
 * their policy, or complain. `address` is the book's; what is asked for outside it is noted too.
 */
export async function watch(context: BrowserContext, address: string): Promise<Set<string>> {
  const faults = new Set<string>();
  context.on("request", (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && !url.startsWith(address)) faults.add(`Asked for ${url}.`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.add(`${response.status()} for ${response.url()}.`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // Leaving a page ends what it still asks for.
    if (why !== "net::ERR_ABORTED") faults.add(`${why} for ${request.url()}.`);
  });
  context.on("console", (message) => {
    const text = message.text();
    // What the tests forbid is no fault of the page.
    if (text.startsWith("Service Worker registration blocked by Playwright")) return;
    if (/^(error|warning)$/.test(message.type())) faults.add(`${text} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.add(`${error.error()} (${error.page()?.url()})`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, documentURI }) =>
      console.error(`${documentURI} broke its policy: ${effectiveDirective}, ${blockedURI}`),
    );
  });
  return faults;
}
