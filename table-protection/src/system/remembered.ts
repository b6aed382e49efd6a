/** A generator that can be gone through again, and does no more work than was asked for. */
export class Remembered<Item> implements Iterable<Item> {
  readonly #source: Iterator<Item>;
  readonly #items: Item[] = [];

  constructor(source: Iterator<Item>) {
    this.#source = source;
  }

  *[Symbol.iterator](): Generator<Item> {
    for (let at = 0; ; at++) {
      if (at === this.#items.length) {
        const next = this.#source.next();
        if (next.done === true) return;
        this.#items.push(next.value);
      }
      yield this.#items[at] as Item;
    }
  }
}
