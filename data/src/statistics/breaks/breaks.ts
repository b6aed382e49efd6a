import { group, rollup } from 'd3-array';
import type { Platform } from '../../framework/index.ts';
import { comparePeriods, latestPeriod, type Period } from '../../period/index.ts';
import type { CountedAnswer, ReportedService } from '../../report/types.ts';
import type { SeriesBreak } from '../types.ts';
import { leaves } from './leaves.ts';

/**
 * The breaks in series: places where a number is not counted like the year before, each with its kind and the notes that
 * are public. A change that only moved a company's figure among some platform types breaks every aggregate that holds
 * some but not all of them; any other change breaks each aggregate that it is part of.
 */
export function seriesBreaks(answers: readonly CountedAnswer[], platforms: readonly Platform[]): SeriesBreak[] {
  const found = answers
    .filter((answer) => answer.methodChanged !== 'no')
    .flatMap((answer) =>
      brokenPlatforms(answer, platforms).map((platform) => ({
        metric: answer.metric,
        platform,
        year: answer.year,
        kind: answer.methodChanged,
        // A note of a confidential report is the company's own words and stays where it is.
        note: answer.isPublic ? answer.methodChangedNote : null,
      })),
    );
  const order = new Map(platforms.map((platform, index) => [platform.code, index]));
  return [...group(found, (one) => JSON.stringify([one.metric, one.platform, one.year, one.kind])).values()]
    .flatMap((same) => {
      const first = same[0];
      if (first === undefined) return [];
      const { note: _, ...place } = first;
      const notes = new Set(same.flatMap((one) => one.note ?? []));
      return { ...place, notes: [...notes].sort() };
    })
    .sort(
      (a, b) =>
        a.metric.localeCompare(b.metric, 'en') ||
        (order.get(a.platform) ?? 0) - (order.get(b.platform) ?? 0) ||
        comparePeriods(a.year, b.year) ||
        a.kind.localeCompare(b.kind, 'en'),
    );
}

function brokenPlatforms(answer: CountedAnswer, platforms: readonly Platform[]): string[] {
  const moved = new Set(answer.movedAmong);
  const own = answer.reporterKind === 'provider' ? answer.platformType : 'OTHER-REPORTERS';
  return platforms
    .filter((platform) => {
      const held = leaves(platform, platforms);
      if (moved.size === 0) return held.includes(own);
      const inside = held.filter((code) => moved.has(code)).length;
      return inside > 0 && inside < moved.size;
    })
    .map((platform) => platform.code);
}

/** A metric that a version of the framework defines anew, so that no line runs across. */
export interface VersionChange {
  readonly metric: string;
  /** The version that changed it. */
  readonly version: string;
  /** One sentence for readers. */
  readonly reason: string;
}

type Versioned = Pick<ReportedService, 'service' | 'platformType' | 'reporterKind' | 'year' | 'frameworkVersion'>;

/**
 * The breaks that a new version of the framework makes: at each platform in the years in which one of its services moved
 * from a version before the change to one with it, or in which the first of them reported by it. Which year a service
 * moved on is no secret of a company, so the reason is public.
 */
export function versionBreaks(
  metric: string,
  services: readonly Versioned[],
  changes: readonly VersionChange[],
  platforms: readonly Platform[],
): SeriesBreak[] {
  const ofMetric = changes.filter((change) => change.metric === metric);
  if (ofMetric.length === 0) return [];
  return platforms.flatMap((platform) => {
    const held = new Set(leaves(platform, platforms));
    const here = services.filter((one) =>
      held.has(one.reporterKind === 'provider' ? one.platformType : 'OTHER-REPORTERS'),
    );
    const moves = ofMetric.flatMap(({ version, reason }) =>
      yearsOfMove(here, version).map((year) => ({ year, reason })),
    );
    return [...group(moves, (one) => one.year)]
      .sort(([a], [b]) => comparePeriods(a, b))
      .map(([year, same]) => ({
        metric,
        platform: platform.code,
        year,
        kind: 'framework',
        notes: same.map((one) => one.reason),
      }));
  });
}

/** Without a report of an earlier year by an earlier version there is nothing to break with. */
function yearsOfMove(services: readonly Versioned[], version: string): Period[] {
  const isNew = (one: Versioned) => compareVersions(one.frameworkVersion, version) >= 0;
  const [old, anew] = [services.filter((one) => !isNew(one)), services.filter(isNew)];
  const firstOf = (list: readonly Versioned[]) => list.map((one) => one.year).toSorted(comparePeriods)[0];
  const [firstOld, firstNew] = [firstOf(old), firstOf(anew)];
  if (firstOld === undefined || firstNew === undefined) return [];
  const lastOld = rollup(
    old,
    (same) => latestPeriod(same.map((one) => one.year)),
    (one) => one.service,
  );
  const moves = [...group(anew, (one) => one.service)].flatMap(([service, reports]) => {
    const before = lastOld.get(service);
    return before === undefined ? [] : (firstOf(reports.filter((one) => comparePeriods(one.year, before) > 0)) ?? []);
  });
  return [...new Set([...(comparePeriods(firstOld, firstNew) < 0 ? [firstNew] : []), ...moves])];
}

/** `1.10.0` comes after `1.9.0`. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
