import type { AttackedRelease } from '../../../data/testing/attack.ts';
import { PLATFORMS } from '../../../data/testing/cells.ts';
import type { Population } from '../../../data/testing/population.ts';
import type { Release } from './attack-releases.ts';
import type { Reported } from './contributions.ts';
import { levelsOf } from './figures.ts';
import type { Valued } from './linear/values.ts';
import type { PublishedFigure, PublishedRange } from './published.ts';

/** The platform types of made-up populations. */
export const LEVELS = levelsOf(new Map(PLATFORMS.map((one) => [one.code, one.parent])));

/** A release that was never written: the counts that it was made of, and every number that it would publish. */
export function releaseOf(population: Population, { protection }: AttackedRelease, release: string): Release {
  const published = protection.cells.flatMap(({ key, decision }): PublishedFigure[] =>
    decision.kind === 'published' && typeof decision.value === 'number'
      ? [{ ...ofYear(key), release, value: decision.value, step: decision.step ?? null }]
      : [],
  );
  const ranges = protection.cells.flatMap(({ key, decision }): PublishedRange[] =>
    decision.kind === 'range'
      ? [{ ...ofYear(key), release, lower: decision.bounds[0], upper: decision.bounds[1] }]
      : [],
  );
  return { published, ranges, reported: countsOf(population), valued: valuesOf(population) };
}

/** Confidential figures are of years. */
const ofYear = <K extends { readonly year: number | string }>(key: K) => ({ ...key, year: Number(key.year) });

/** The shares and times of each service. */
export function valuesOf({ answers }: Population): Valued[] {
  return answers.flatMap((one): Valued[] => {
    const { company, service, metric, breakdown, year, platformType, sizeBand, value, isPublic, countingUnitOk } = one;
    if (breakdown !== '_T' || !countingUnitOk) return [];
    const of = { parent: company, service, metric, year: Number(year), type: platformType, size: sizeBand, isPublic };
    if (value?.kind === 'percentage')
      return [{ ...of, kind: 'percentage', first: value.numerator, second: value.denominator }];
    if (value?.kind === 'duration') return [{ ...of, kind: 'duration', first: value.median, second: value.p90 }];
    return [];
  });
}

/** The counts of each service. */
export function countsOf({ answers }: Population): Reported[] {
  return answers.flatMap((one): Reported[] => {
    const { company, service, metric, breakdown, year, platformType, sizeBand, value, isPublic, countingUnitOk } = one;
    if (value?.kind !== 'count' || !countingUnitOk) return [];
    const place = { metric, breakdown, year: Number(year), type: platformType, size: sizeBand };
    return [{ parent: company, service, ...place, value: value.count, isPublic }];
  });
}
