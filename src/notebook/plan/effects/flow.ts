/** Sets that only grow, and what must happen for each of their items, now and later. */
export class Flow {
  /** How much was found so far. */
  size = 0;
  readonly #grown = new Set<{ pass(): void }>();
  readonly #postponed: (() => void)[] = [];

  grew(held: { pass(): void }): void {
    this.size++;
    this.#grown.add(held);
  }

  /** Does something once nothing else is left to find. */
  postpone(task: () => void): void {
    this.#postponed.push(task);
  }

  /** Goes on until nothing new is found; false if that is more than `most`. */
  run(most: number): boolean {
    for (;;) {
      for (const held of this.#grown) {
        this.#grown.delete(held);
        held.pass();
        if (this.size > most) return false;
      }
      const task = this.#postponed.shift();
      if (!task) return true;
      task();
    }
  }
}

/** A set that passes its items on to other sets and to whoever watches it. */
export class Held<Item> {
  readonly #flow: Flow;
  readonly #items = new Set<Item>();
  readonly #order: Item[] = [];
  readonly #targets = new Set<Held<Item>>();
  readonly #watchers: ((item: Item) => void)[] = [];
  #passed = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  get items(): ReadonlySet<Item> {
    return this.#items;
  }

  add(item: Item): void {
    if (this.#items.has(item)) return;
    this.#items.add(item);
    this.#order.push(item);
    this.#flow.grew(this);
  }

  /** Lets all its items, those to come as well, be in another set too. */
  into(target: Held<Item>): void {
    if (target === this || this.#targets.has(target)) return;
    this.#targets.add(target);
    for (const item of this.#order.slice(0, this.#passed)) target.add(item);
  }

  /** Does something for each of its items, and for those to come when they come. */
  each(watcher: (item: Item) => void): void {
    this.#watchers.push(watcher);
    for (const item of this.#order.slice(0, this.#passed)) watcher(item);
  }

  /** Passes on what was not passed on yet. */
  pass(): void {
    while (this.#passed < this.#order.length) {
      const item = this.#order[this.#passed++] as Item;
      for (const target of this.#targets) target.add(item);
      for (const watcher of [...this.#watchers]) watcher(item);
    }
  }
}
