import type { Figure } from '../../contributors.ts';
import type { Reported } from '../contributions.ts';
import type { Figures, Places, Statement } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';

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

/** By how much some figures are other than they are. */
export type Change = ReadonlyMap<number, number>;

const NEAR = 1e-6;

/** Everything that is published and known of some figures, to hold another world against it. */
export class Everything {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly rows: readonly ClassRow[];
  readonly #statementsOf = new Map<number, Statement[]>();
  readonly #rowsOf = new Map<number, ClassRow[]>();

  constructor(figures: readonly Figure[], statements: readonly Statement[], rows: readonly ClassRow[]) {
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
  }

  /** The exact sums that hold a figure; companies with the same ones are of a block. */
  exactOf(at: number): readonly Statement[] {
    return (this.#statementsOf.get(at) ?? []).filter((one) => one.within === undefined);
  }

  /** Whether all that is published would be published the same, and nothing known were broken. */
  holds(change: Change): boolean {
    const changed = [...change].filter(([, by]) => by !== 0);
    for (const [at, by] of changed) {
      const { value = 0, isPublic = true } = this.figures[at] ?? {};
      if (isPublic || value + by < 0) return false;
    }
    const statements = new Set(changed.flatMap(([at]) => this.#statementsOf.get(at) ?? []));
    for (const { figures, coefficients, within = [0, 0] } of statements) {
      const by = figures.reduce((sum, at, k) => sum + (coefficients?.[k] ?? 1) * (change.get(at) ?? 0), 0);
      if (by < within[0] - NEAR || by > within[1] + NEAR) return false;
    }
    const rows = new Set(changed.flatMap(([at]) => this.#rowsOf.get(at) ?? []));
    return [...rows].every((row) => {
      const inside = row.companies.filter((own) => {
        const count = own.reduce((sum, at) => sum + (this.figures[at]?.value ?? 0) + (change.get(at) ?? 0), 0);
        return count >= row.band.least && count <= row.band.most;
      }).length;
      return inside >= row.low && inside <= row.high;
    });
  }
}
