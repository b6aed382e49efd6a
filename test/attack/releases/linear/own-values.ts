import type { Reported } from '../contributions.ts';
import type { Figures, Levels, Places, Statement } from '../figures.ts';
import type { Ordered } from '../quantile.ts';
import type { Valued } from './values.ts';

/** The metric that counts users. */
export const USERS = 'CTX-MAU';

/** A figure of a parent that a quantile is of: a variable of its own, or a count with a factor that everybody knows. */
export interface OwnValue extends Ordered {
  readonly terms: readonly (readonly [figure: number, coefficient: number])[];
}

/** Looks up the ratios, times and numbers per million users of parents in a place of the tables. */
export class OwnValues {
  readonly #figures: Figures;
  readonly #places: Places;
  readonly #members = new Map<string, Valued[]>();
  readonly #users = new Map<string, Reported>();
  readonly #times = new Map<string, { median?: number; p90?: number }>();

  constructor(valued: readonly Valued[], reported: readonly Reported[], places: Places, figures: Figures, to: Levels) {
    this.#figures = figures;
    this.#places = places;
    for (const one of valued) {
      for (const platform of to(one.type)) {
        for (const size of one.size === null || one.type === null ? ['_T'] : ['_T', one.size]) {
          const key = [one.metric, one.year, platform, size].join('\t');
          this.#members.set(key, [...(this.#members.get(key) ?? []), one]);
        }
      }
    }
    for (const one of reported) if (one.metric === USERS && one.breakdown === '_T') this.#users.set(unitOf(one), one);
  }

  /** Of each parent the ratio of its sums, or the median of its services' times. */
  of(metric: string, year: number, platform: string, size: string, which: 'ratio' | 'median' | 'p90'): OwnValue[] {
    const here = this.#members.get([metric, year, platform, size].join('\t')) ?? [];
    return [...Map.groupBy(here, (one) => one.parent)].flatMap(([parent, own]) => {
      const value = figureOf(own, which);
      if (value === undefined) return [];
      const isPublic = own.every((one) => one.isPublic);
      const units = own.map((one) => one.service).join();
      const figure = { owner: parent, value, isPublic, ...(which === 'ratio' ? { most: 1 } : {}) };
      const at = this.#figures.ofValue([metric, which, year].join(' '), units, figure);
      if (which !== 'ratio') {
        const key = [parent, metric, year, units].join('\t');
        this.#times.set(key, { ...this.#times.get(key), [which]: at });
      }
      return [{ parent, value, isPublic, terms: [[at, 1] as const] }];
    });
  }

  /** That the time within which nine of ten are done is not below the one of half of them. */
  bonds(): Statement[] {
    return [...this.#times.values()].flatMap(({ median, p90 }) => {
      if (median === undefined || p90 === undefined) return [];
      const rest = (this.#figures.all[p90]?.value ?? 0) - (this.#figures.all[median]?.value ?? 0);
      if (rest < 0) return [];
      const within: [number, number] = [-rest, Number.POSITIVE_INFINITY];
      return [{ figures: [p90, median], coefficients: [1, -1], within, name: '', isTrue: true, cells: [] }];
    });
  }

  /** Counts per million users of the same services. With public users it is the count; else a variable of its own. */
  rates(metric: string, year: number, platform: string, size: string): OwnValue[] {
    const here = this.#places.at(metric, '_T', year, platform, size);
    return [...Map.groupBy(here, (one) => one.parent)].flatMap(([parent, own]) => {
      const users = own.map((one) => this.#users.get(unitOf(one)));
      const amount = users.reduce((sum, one) => sum + (one?.value ?? 0), 0);
      if (users.some((one) => one === undefined || one.value === 0)) return [];
      const factor = 1e6 / amount;
      // Divided last, so that equal rates are equal numbers: 15 per 15 is 2 per 2.
      const value = (own.reduce((sum, one) => sum + one.value, 0) * 1e6) / amount;
      const isPublic = own.every((one) => one.isPublic) && users.every((one) => one?.isPublic);
      if (users.every((one) => one?.isPublic)) {
        return [{ parent, value, isPublic, terms: own.map((one) => [this.#figures.of(one), factor] as const) }];
      }
      const name = [metric, 'rate', year].join(' ');
      const at = this.#figures.ofValue(name, own.map(unitOf).join(), { owner: parent, value, isPublic });
      return [{ parent, value, isPublic, terms: [[at, 1] as const] }];
    });
  }
}

const unitOf = ({ parent, service, year, type, size }: Reported) => JSON.stringify([parent, service, year, type, size]);

function figureOf(own: readonly Valued[], which: 'ratio' | 'median' | 'p90'): number | undefined {
  const sum = (of: 'first' | 'second') => own.reduce((total, one) => total + one[of], 0);
  if (which === 'ratio')
    return own[0]?.kind !== 'percentage' || sum('second') === 0 ? undefined : sum('first') / sum('second');
  if (own[0]?.kind !== 'duration') return undefined;
  const times = own.map((one) => (which === 'median' ? one.first : one.second)).sort((a, b) => a - b);
  const [low, high] = [times[Math.floor((times.length - 1) / 2)] ?? 0, times[Math.ceil((times.length - 1) / 2)] ?? 0];
  return (low + high) / 2;
}

/** Numerators and denominators as counts of their own: whoever sold a service knows its. */
export function sidesOf(valued: readonly Valued[]): Reported[] {
  return valued.flatMap(({ kind, first, second, parent, service, metric, year, type, size, isPublic }): Reported[] => {
    if (kind !== 'percentage') return [];
    const of = { parent, service, metric, year, type, size, isPublic };
    return [
      { ...of, breakdown: 'numerator', value: first },
      { ...of, breakdown: 'denominator', value: second },
    ];
  });
}
