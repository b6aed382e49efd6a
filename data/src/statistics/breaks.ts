import { group } from 'd3-array';
import type { Platform } from '../framework/index.ts';
import type { CountedAnswer } from '../report/types.ts';
import type { SeriesBreak } from './types.ts';

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
        a.year - b.year ||
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

/** The codes without anything below them that a platform code holds. */
function leaves(platform: Platform, platforms: readonly Platform[]): readonly string[] {
  const below = platforms.filter((one) => one.parent === platform.code);
  return below.length === 0 ? [platform.code] : below.flatMap((one) => leaves(one, platforms));
}
