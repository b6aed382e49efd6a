import type { Figure } from '../../contributors.ts';

/** A published sum of whole counts that is small. */
export interface SmallSum {
  readonly name: string;
  readonly figures: readonly number[];
  readonly value: number;
}

/** Companies that exactly the same small sums hold, with their figures there. */
export interface SmallSumBlock {
  readonly companies: ReadonlyMap<string, readonly number[]>;
  /** So many have more than nothing, as everybody knows; 0 where the rule does not hold. */
  readonly least: number;
}

/** Small sums that share figures, taken apart into blocks. */
export class SmallSumBlocks {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly sums: readonly SmallSum[];
  readonly blocks: readonly SmallSumBlock[];
  /** Each company with all its figures in them. */
  readonly members: ReadonlyMap<string, readonly number[]>;

  constructor(figures: readonly Figure[], sums: readonly SmallSum[], k: number) {
    this.name = sums.map((one) => one.name).join(' and ');
    this.figures = figures;
    this.sums = sums;
    const all = [...new Set(sums.flatMap((one) => one.figures))];
    const ownerOf = (at: number) => figures[at]?.owner ?? '';
    const signature = (at: number) => sums.flatMap((one, index) => (one.figures.includes(at) ? [index] : [])).join();
    this.members = Map.groupBy(all, ownerOf);
    this.blocks = [...Map.groupBy(all, signature).values()].map((of) => {
      const companies = Map.groupBy(of, ownerOf);
      const filled = [...companies.values()].filter((own) =>
        own.some((at) => figures[at]?.isPublic === false && figures[at].value > 0),
      ).length;
      return { companies, least: filled >= k ? k : 0 };
    });
  }

  /** Sums that no figure connects stand apart. */
  static of(figures: readonly Figure[], sums: readonly SmallSum[], k: number): SmallSumBlocks[] {
    const groups: SmallSum[][] = [];
    const known = new Map<string, SmallSum>();
    for (const one of sums) known.set(one.figures.toSorted((a, b) => a - b).join(), one);
    for (const one of known.values()) {
      const joined = groups.filter((group) =>
        group.some((other) => other.figures.some((at) => one.figures.includes(at))),
      );
      for (const group of joined) groups.splice(groups.indexOf(group), 1);
      groups.push([...joined.flat(), one]);
    }
    return groups.map((group) => new SmallSumBlocks(figures, group, k));
  }
}
