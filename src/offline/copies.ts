import { type BookFile, cacheName, type Edition, type State } from "./edition.ts";

const lanes = 4;

/**
 * The copies of the book's files in this browser, all in one cache. What is in a file is part of its
 * key, so that editions stand side by side: a new one fetches only what has changed, and a tab with
 * an older page still finds what that page loads late.
 */
export class Copies {
  readonly #home: string;
  readonly #name: string;
  readonly #version: string;
  readonly #files: ReadonlyMap<string, BookFile>;

  /** `home` is the address of the book. */
  constructor(home: string, { version, files }: Edition) {
    this.#home = home;
    this.#name = cacheName(home);
    this.#version = version;
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /**
   * Fetches what is missing of this edition.
   *
   * @throws Error when a file can't be had, or is of another edition; what was fetched stays, unless
   * there is no more room: the reader's own work needs that more
   */
  async keep(): Promise<void> {
    const cache = await caches.open(this.#name);
    const held = await this.#held();
    const missing = this.#wanted(held).filter((file) => !held.has(this.#keyOf(file)));
    const added: string[] = [];
    const fetchAll = async () => {
      for (let file = missing.pop(); file; file = missing.pop()) {
        await this.#fetch(cache, file);
        added.push(this.#keyOf(file));
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, fetchAll));
    const failures = ended.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    if (failures.length === 0) return;
    if (failures.some(isFull)) for (const key of added) await cache.delete(key);
    throw failures[0];
  }

  isOfEditor(address: string): boolean {
    return this.#fileAt(new URL(address))?.editor ?? false;
  }

  /** The reader uses the editor: from now on it is kept too. */
  async noteEditor(): Promise<void> {
    await (await caches.open(this.#name)).put(this.#editorMark, new Response());
  }

  /** The copy for an address: of this edition, or of an older one whose pages are still open. */
  find(url: URL): Promise<Response | undefined> {
    const file = this.#fileAt(url);
    const key = file ? this.#keyOf(file) : url.origin + url.pathname;
    const options = { cacheName: this.#name, ignoreVary: true, ignoreSearch: !file };
    return caches.match(key, options);
  }

  /** Whether this is the address of a page, but for the slash at its end. */
  lacksSlash(url: URL): boolean {
    return !this.#fileAt(url) && this.#files.has(`${this.#pathOf(url)}/`);
  }

  /** What stands in for a page that is not among the copies. */
  async substitute(): Promise<Response> {
    const page = await this.find(new URL("offline/", this.#home));
    return page
      ? new Response(page.body, { headers: page.headers, status: 503 })
      : Response.error();
  }

  async state(): Promise<State> {
    const held = await this.#held();
    const wanted = this.#wanted(held);
    const bytes = sum(wanted);
    const heldBytes = sum(wanted.filter((file) => held.has(this.#keyOf(file))));
    const hasEditor = held.has(this.#editorMark);
    return { version: this.#version, bytes, heldBytes, isWhole: bytes === heldBytes, hasEditor };
  }

  /** Notes which tabs may show an older edition. */
  async noteOldTabs(tabs: readonly string[]): Promise<void> {
    const cache = await caches.open(this.#name);
    await cache.put(this.#tabsMark, new Response(JSON.stringify(tabs)));
  }

  /** Removes older editions, if none of the noted tabs is open any more. */
  async tidy(open: readonly string[]): Promise<void> {
    const noted = await caches.match(this.#tabsMark, { cacheName: this.#name });
    const old: string[] = noted ? await noted.json() : [];
    if (old.some((tab) => open.includes(tab))) return;
    const current = new Set([...this.#files.values()].map((file) => this.#keyOf(file)));
    current.add(this.#editorMark);
    const cache = await caches.open(this.#name);
    for (const key of await this.#held()) if (!current.has(key)) await cache.delete(key);
  }

  async #fetch(cache: Cache, file: BookFile): Promise<void> {
    const address = new URL(file.path, this.#home).href;
    // A file whose name changes with it is never asked for twice; of others the server is asked.
    const response = await fetch(address, { cache: file.revision ? "no-cache" : "default" });
    if (!response.ok) throw new Error(`${address} gave ${response.status}.`);
    const body = await response.blob();
    if (isPage(file.path)) this.#checkEdition(await body.text(), address);
    const headers = new Headers(response.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    // A new response, because one that was redirected may not answer a navigation.
    await cache.put(this.#keyOf(file), new Response(body, { headers }));
  }

  /** While a site is being uploaded, it gives pages of one edition and lists of another. */
  #checkEdition(html: string, address: string): void {
    for (const [path] of html.matchAll(/_astro\/[\w.~-]+\.(?:js|css)\b/g)) {
      if (!this.#files.has(path)) throw new Error(`${address} is of another edition: ${path}.`);
    }
  }

  async #held(): Promise<Set<string>> {
    if (!(await caches.has(this.#name))) return new Set();
    const cache = await caches.open(this.#name);
    return new Set((await cache.keys()).map(({ url }) => url));
  }

  #wanted(held: ReadonlySet<string>): BookFile[] {
    const hasEditor = held.has(this.#editorMark);
    return [...this.#files.values()].filter(({ editor }) => hasEditor || !editor);
  }

  #fileAt(url: URL): BookFile | undefined {
    return this.#files.get(this.#pathOf(url).replace(/(^|\/)index\.html$/, "$1"));
  }

  #pathOf({ origin, pathname }: URL): string {
    const address = origin + pathname;
    return address.startsWith(this.#home) ? address.slice(this.#home.length) : address;
  }

  #keyOf({ path, revision }: BookFile): string {
    return new URL(revision ? `${path}?${revision}` : path, this.#home).href;
  }

  get #editorMark(): string {
    return `${this.#home}?editor`;
  }

  get #tabsMark(): string {
    return `${this.#home}?tabs`;
  }
}

const isFull = ({ name }: Error) => name === "QuotaExceededError";

const isPage = (path: string) => path === "" || path.endsWith("/");

const sum = (files: readonly BookFile[]) => files.reduce((total, { bytes }) => total + bytes, 0);
