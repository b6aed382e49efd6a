import type { Vote } from './polls.ts';

/** An answer that somebody gave, the same in every place and release that counts it. */
export interface Ballot {
  readonly parent: string;
  readonly chosen: readonly string[];
  /** Everybody knows it. */
  readonly isPublic: boolean;
}

/**
 * The ballots of the attack. An answer that changed between two releases is two ballots, of one company; one that did not
 * is one, so that what all releases say of it is put together.
 */
export class Ballots {
  readonly all: Ballot[] = [];
  readonly #byKey = new Map<string, number>();

  /** The ballot behind a vote. */
  of({ parent, of, chosen, isPublic }: Vote): number {
    const key = JSON.stringify([parent, of, chosen]);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      // Public once is public for ever.
      if (isPublic) this.all[known] = { parent, chosen, isPublic };
      return known;
    }
    this.#byKey.set(key, this.all.length);
    this.all.push({ parent, chosen, isPublic });
    return this.all.length - 1;
  }

  at(ballot: number): Ballot {
    const found = this.all[ballot];
    if (found === undefined) throw new Error(`there is no ballot ${ballot}`);
    return found;
  }

  /** The confidential ballots of each company. */
  byParent(): ReadonlyMap<string, readonly number[]> {
    const hidden = [...this.all.keys()].filter((at) => this.all[at]?.isPublic === false);
    return Map.groupBy(hidden, (at) => this.all[at]?.parent ?? '');
  }
}
