import type { Figure, KnownSum } from '../contributors.ts';
import type { Reported } from './contributions.ts';

/** Where a figure counts: codes of PLATFORM from its type to the top. */
export type Levels = (type: string | null) => readonly string[];

/** The levels of the code list that a release carries. */
export function levelsOf(parents: ReadonlyMap<string, string | null>): Levels {
  return (type) => {
    const levels: string[] = [];
    for (let code: string | null = type ?? 'OTHER-REPORTERS'; code !== null; code = parents.get(code) ?? null) {
      if (!parents.has(code)) throw new Error(`PLATFORM has no code ${code}`);
      levels.push(code);
    }
    return levels;
  };
}

/**
 * The variables of the attack. A figure that was restated between two releases is two figures, of one owner; one that
 * was not is one, so that what both releases say of it is put together.
 */
export class Figures {
  readonly all: Figure[] = [];
  /** Confidential values that are no counts, by name: each is a secret by itself. */
  readonly values = new Map<number, string>();
  readonly #byKey = new Map<string, number>();

  /** The variable of a reported count. */
  of(one: Reported): number {
    const { parent, service, metric, breakdown, year, type, size, value, isPublic } = one;
    const key = JSON.stringify([service ?? parent, metric, breakdown, year, type, size, value]);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      const figure = this.all[known] ?? { owner: parent, value, isPublic };
      const { owner, alsoKnownTo = [] } = figure;
      // Who sold a service between two releases knows what it reported; and public once is public for ever.
      const isSold = owner !== parent && !alsoKnownTo.includes(parent);
      this.all[known] = {
        ...figure,
        isPublic: figure.isPublic || isPublic,
        ...(isSold ? { alsoKnownTo: [...alsoKnownTo, parent] } : {}),
      };
      return known;
    }
    this.#byKey.set(key, this.all.length);
    this.all.push({ owner: parent, value, isPublic });
    return this.all.length - 1;
  }

  /** The variable of a value that is no count, such as a ratio: the same wherever it is made of the same services. */
  ofValue(name: string, units: string, figure: Figure): number {
    const key = JSON.stringify([figure.owner, name, units, figure.value]);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.all.length);
    this.all.push({ ...figure, isValue: true });
    if (!figure.isPublic && figure.value > 0) this.values.set(this.all.length - 1, name);
    return this.all.length - 1;
  }
}

/** Reported counts by where they count, to look up the figures behind a published number. */
export class Places {
  readonly #members = new Map<string, Reported[]>();

  constructor(reported: readonly Reported[], levels: Levels) {
    const add = (key: string, one: Reported): void => {
      const members = this.#members.get(key) ?? [];
      members.push(one);
      this.#members.set(key, members);
    };
    for (const one of reported) {
      for (const platform of levels(one.type)) {
        add(placeKey(one.metric, one.breakdown, one.year, platform, '_T'), one);
        if (one.size !== null && one.type !== null) {
          add(placeKey(one.metric, one.breakdown, one.year, platform, one.size), one);
        }
      }
    }
  }

  at(metric: string, breakdown: string, year: number, platform: string, size: string): readonly Reported[] {
    return this.#members.get(placeKey(metric, breakdown, year, platform, size)) ?? [];
  }

  /** The codes of one breakdown dimension that somebody gave. */
  codesLike(metric: string, breakdown: string, year: number, platform: string, size: string): readonly string[] {
    const dimension = breakdown.slice(0, breakdown.indexOf(':') + 1);
    const [prefix, suffix] = [`${metric}\t`, `\t${year}\t${platform}\t${size}`];
    return [...this.#members.keys()]
      .filter((key) => key.startsWith(`${prefix}${dimension}`) && key.endsWith(suffix))
      .map((key) => key.split('\t')[1] ?? '');
  }
}

function placeKey(metric: string, breakdown: string, year: number, platform: string, size: string): string {
  return [metric, breakdown, year, platform, size].join('\t');
}

/** A published number as an equation, with what it rests on. */
export interface Statement extends KnownSum {
  /** What the published number is, for a finding. */
  readonly name: string;
  /** Whether the equation holds for the true figures; if not, the release or this attack is wrong. */
  readonly isTrue: boolean;
  /** Each cell that it rests on: the confidential amounts in it, by parent. */
  readonly cells: readonly (readonly number[])[];
  /** Known only to who knows on which side of a published quantile everybody is. */
  readonly isOrder?: boolean;
  /** Published by a release before the newest. */
  readonly isEarlier?: boolean;
}
