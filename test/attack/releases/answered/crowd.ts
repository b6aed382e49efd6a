import type { Levels } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { Reporter } from '../shares/answers.ts';
import { type Given, isAt } from './given.ts';

/** Where a figure is published. */
export type Spot = Pick<PublishedFigure, 'metric' | 'measure' | 'platform' | 'size' | 'breakdown' | 'panel' | 'year'>;

/** What a release was made of. */
export interface Made {
  readonly given: readonly Given[];
  /** Answers to whole questions, also those without a value. */
  readonly answers: readonly (Reporter & Pick<Given, 'metric' | 'isPublic'>)[];
  readonly asked: (metric: string) => readonly Reporter[];
}

/** The companies of a figure. */
export interface Crowd {
  /** Those behind it, and whether everybody knows that they are: for each company. */
  readonly behind: ReadonlyMap<string, boolean>;
  /** Those that were asked for it, which everybody knows. */
  readonly asked: ReadonlySet<string>;
}

/** The metric that counts users. */
const USERS = 'CTX-MAU';

/** Looks up the companies behind the figures of a release, and those asked for them. */
export class Crowds {
  readonly #given: ReadonlyMap<string, readonly Given[]>;
  readonly #answers: ReadonlyMap<string, Made['answers']>;
  readonly #asked: (metric: string) => readonly Reporter[];
  readonly #levels: Levels;
  readonly #ratioTo: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Crowd>();

  constructor({ given, answers, asked }: Made, levels: Levels, ratioTo: ReadonlyMap<string, string>) {
    this.#given = Map.groupBy(given, (one) => `${one.metric} ${one.breakdown} ${one.year}`);
    this.#answers = Map.groupBy(answers, (one) => `${one.metric} ${one.year}`);
    this.#asked = asked;
    this.#levels = levels;
    this.#ratioTo = ratioTo;
  }

  /** The companies of a figure; of the matched panel those of both years. */
  of(spot: Spot): Crowd {
    const { metric, measure, platform, size, breakdown, panel, year } = spot;
    const isSplit = measure === 'sum' || measure === 'pooled_ratio';
    const key = [metric, groupOf(measure), platform, size, isSplit ? breakdown : '_T', panel, year].join(' ');
    const known = this.#known.get(key) ?? this.#find(spot, isSplit ? breakdown : '_T');
    this.#known.set(key, known);
    return known;
  }

  #find(spot: Spot, breakdown: string): Crowd {
    const { metric, measure, panel, year } = spot;
    const values = (code: string, of: number) => this.#values(spot, code, breakdown, of);
    if (groupOf(measure) === 'standings') return this.#standings(spot);
    if (measure === 'ratio_to') return among(values(metric, year), values(this.#ratioTo.get(metric) ?? '', year));
    if (panel !== 'matched') return values(metric, year);
    const both = among(values(metric, year), values(metric, year - 1));
    // An index begins with all of its first year.
    return measure === 'index' && both.behind.size === 0 ? values(metric, year) : both;
  }

  #values(spot: Spot, metric: string, breakdown: string, year: number): Crowd {
    const here = this.#at(this.#given.get(`${metric} ${breakdown} ${year}`) ?? [], spot);
    const byParent = [...Map.groupBy(here, (one) => one.parent)].filter(([, own]) => this.#counts(own, spot));
    return {
      behind: new Map(byParent.map(([parent, own]) => [parent, own.every((one) => one.isPublic)])),
      asked: this.#askedAt(spot, metric, year),
    };
  }

  #askedAt(spot: Spot, metric: string, year: number): ReadonlySet<string> {
    return new Set(this.#at(this.#asked(metric), spot).flatMap((one) => (one.year === year ? [one.parent] : [])));
  }

  /**
   * Whether what a company gave in a place counts: a ratio must be one, and users must be stated wherever they are
   * needed.
   */
  #counts(own: readonly Given[], { measure, year }: Spot): boolean {
    if (groupOf(measure) === 'quartiles') return own.some((one) => one.kind !== 'percentage' || !one.isNothing);
    if (measure !== 'median_per_million') return true;
    const unitOf = ({ parent, platformType, isProvider, size }: Given) =>
      JSON.stringify([parent, isProvider ? platformType : null, size]);
    const users = (this.#given.get(`${USERS} _T ${year}`) ?? []).filter((one) => !one.isNothing);
    const stated = new Set(users.filter((one) => one.parent === own[0]?.parent).map(unitOf));
    return own.every((one) => stated.has(unitOf(one)));
  }

  /** How a question was answered is published of all who were asked, and of those who answered nevertheless. */
  #standings(spot: Spot): Crowd {
    const { metric, year } = spot;
    const asked = this.#askedAt(spot, metric, year);
    const here = Map.groupBy(this.#at(this.#answers.get(`${metric} ${year}`) ?? [], spot), (one) => one.parent);
    const behind = new Map([...here].map(([parent, own]) => [parent, own.every((one) => one.isPublic)]));
    for (const parent of asked) behind.set(parent, true);
    return { behind, asked };
  }

  #at<One extends Reporter>(all: readonly One[], { platform, size }: Spot): One[] {
    return all.filter((one) => isAt(one, platform, size, this.#levels));
  }
}

/** Measures with the same companies behind them. */
function groupOf(measure: string): string {
  if (measure === 'coverage' || measure === 'status_share') return 'standings';
  if (measure === 'median' || measure === 'q1' || measure === 'q3') return 'quartiles';
  return ['ratio_to', 'median_per_million', 'index'].includes(measure) ? measure : 'values';
}

function among(some: Crowd, others: Crowd): Crowd {
  const both = [...some.behind].flatMap(([parent, isKnown]) => {
    const other = others.behind.get(parent);
    return other === undefined ? [] : [[parent, isKnown && other] as const];
  });
  return { behind: new Map(both), asked: new Set([...some.asked].filter((parent) => others.asked.has(parent))) };
}
