import type { Figure } from '../../contributors.ts';
import type { Reported } from '../contributions.ts';
import type { Figures, Places, Statement } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { Change, Mend } from './change.ts';
import type { Quantile } from './quantiles.ts';

/** A class of counts, with the least and the greatest in it. */
export interface Band {
  readonly least: number;
  readonly most: number;
}

/** That so many companies of a place have a count in a class. */
export interface ClassRow {
  readonly name: string;
  readonly band: Band;
  /** The figures of each company that its count there is the sum of. */
  readonly companies: readonly (readonly number[])[];
  readonly low: number;
  readonly high: number;
}

const ANY = Number.POSITIVE_INFINITY;

/** Reads `0`, `1-9` or `100000+`. */
export function bandOf(code: string): Band | undefined {
  const [, least, most] = /^(\d+)(?:-(\d+)|\+)?$/.exec(code) ?? [];
  if (least === undefined) return undefined;
  return { least: Number(least), most: code.endsWith('+') ? ANY : Number(most ?? least) };
}

/** Classes of counts from none up, each next to the last. */
export const BANDS: readonly Band[] = [
  { least: 0, most: 0 },
  ...[1, 10, 100, 1000, 10_000].map((least) => ({ least, most: 10 * least - 1 })),
  { least: 100_000, most: ANY },
];

/** What a published share of companies says of how large their counts are; undefined where it says nothing of that. */
export function classRowOf(published: PublishedFigure, places: Places, figures: Figures): ClassRow | undefined {
  const { release, metric, measure, platform, size, breakdown, panel, year, value, step } = published;
  const isAny = measure === 'share_any';
  const band = isAny ? { least: 1, most: ANY } : breakdown.startsWith('band:') ? bandOf(breakdown.slice(5)) : undefined;
  if (panel !== 'all' || band === undefined || !(isAny || measure === 'share')) return undefined;
  const here: readonly Reported[] = places.at(metric, '_T', year, platform, size);
  const companies = [...Map.groupBy(here, (one) => one.parent).values()].map((own) =>
    own.map((one) => figures.of(one)),
  );
  const half = (step ?? 0) / 2;
  const [low, high] = [(value - half) * companies.length, (value + half) * companies.length];
  const name = [release, metric, measure, platform, size, breakdown, panel, year].join(' ');
  return { name, band, companies, low: low - 1e-6, high: high + 1e-6 };
}

const NEAR = 1e-6;

/** Everything that is published and known of some figures, to hold another world against it. */
export class Everything {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly rows: readonly ClassRow[];
  readonly #quantilesOf = new Map<number, Quantile[]>();
  readonly #statementsOf = new Map<number, Statement[]>();
  readonly #rowsOf = new Map<number, ClassRow[]>();

  constructor(
    figures: readonly Figure[],
    statements: readonly Statement[],
    rows: readonly ClassRow[],
    quantiles: readonly Quantile[] = [],
  ) {
    this.figures = figures;
    this.statements = statements;
    this.rows = rows;
    const note = <One>(map: Map<number, One[]>, at: number, one: One) => {
      const known = map.get(at);
      if (known === undefined) map.set(at, [one]);
      else if (known.at(-1) !== one) known.push(one);
    };
    for (const one of statements) for (const at of one.figures) note(this.#statementsOf, at, one);
    for (const row of rows) for (const at of row.companies.flat()) note(this.#rowsOf, at, row);
    for (const one of quantiles) for (const at of one.figures) note(this.#quantilesOf, at, one);
  }

  /** What is published or known of a figure as a sum, exactly or between bounds. */
  saidOf(at: number): readonly Statement[] {
    return this.#statementsOf.get(at) ?? [];
  }

  /** The exact sums that hold a figure; companies with the same ones are of a block. */
  exactOf(at: number): readonly Statement[] {
    return (this.#statementsOf.get(at) ?? []).filter((one) => one.within === undefined);
  }

  /** Whether all that is published would be published the same, and nothing known were broken. */
  holds(change: Change): boolean {
    return this.#isPossible(change) && this.broken(change).next().done === true;
  }

  /** Whether nobody's public figure is another, and no figure below nothing. */
  #isPossible(change: Change): boolean {
    return [...change].every(([at, by]) => {
      const { value = 0, isPublic = true } = this.figures[at] ?? {};
      return by === 0 || (!isPublic && value + by >= 0);
    });
  }

  /** What would be published otherwise, or is known to be otherwise: definitions first, and what a figure could mend. */
  *broken(change: Change): Generator<readonly Mend[]> {
    const changed = [...change].flatMap(([at, by]) => (by === 0 ? [] : [at]));
    const statements = new Set(changed.flatMap((at) => this.#statementsOf.get(at) ?? []));
    for (const { figures, coefficients, within = [0, 0] } of [...statements].sort(definitionsFirst)) {
      const of = (k: number) => coefficients?.[k] ?? 1;
      const by = figures.reduce((sum, at, k) => sum + of(k) * (change.get(at) ?? 0), 0);
      const lacks = by < within[0] - NEAR ? within[0] - by : by > within[1] + NEAR ? within[1] - by : 0;
      if (lacks !== 0) yield figures.map((at, k) => ({ at, by: lacks / of(k) }));
    }
    const trueValue = (at: number) => this.figures[at]?.value ?? 0;
    for (const one of new Set(changed.flatMap((at) => this.#quantilesOf.get(at) ?? [])))
      if (!one.holds(change, trueValue)) yield one.mends(change, trueValue);
    for (const { companies, band, low, high } of new Set(changed.flatMap((at) => this.#rowsOf.get(at) ?? []))) {
      const inside = companies.filter((own) => {
        const count = own.reduce((sum, at) => sum + trueValue(at) + (change.get(at) ?? 0), 0);
        return count >= band.least && count <= band.most;
      }).length;
      if (inside < low || inside > high) yield [];
    }
  }
}

const definitionsFirst = (one: Statement, other: Statement) => Number(one.name !== '') - Number(other.name !== '');
