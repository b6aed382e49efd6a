import { group } from 'd3-array';
import type { Platform } from '../../framework/index.ts';
import type { Contribution, SeriesBreak } from '../types.ts';

/** Who reported where and when; the platform type is null for a reporter that provides none. */
export type Reporting = Pick<Contribution, 'company' | 'platformType' | 'year'>;

/**
 * Which of a metric's breaks may be published of a confidential dataset: those at a position where at least `fewest`
 * parent companies reported in that year, because where few did a break says what one of them did. If a group broke and
 * none of its types of which enough reported did, it would be one of the others; so at a group and above only companies
 * count that such types do not rule out.
 */
export function publishableBreaks(
  breaks: readonly SeriesBreak[],
  reporting: readonly Reporting[],
  platforms: readonly Platform[],
  fewest: number,
): SeriesBreak[] {
  const publishable = new Set(
    [...group(breaks, ({ year, kind }) => JSON.stringify([year, kind])).values()].flatMap((alike) => {
      const here = reporting.filter((one) => one.year === alike[0]?.year);
      return toldOfOneKind(alike, here, platforms, fewest);
    }),
  );
  return breaks.filter((one) => publishable.has(one));
}

/** Of the breaks of one kind and year. */
function toldOfOneKind(
  breaks: readonly SeriesBreak[],
  reporting: readonly Reporting[],
  platforms: readonly Platform[],
  fewest: number,
): SeriesBreak[] {
  const parts = group(platforms, (one) => one.parent);
  const companies = group(reporting, (one) => one.platformType ?? 'OTHER-REPORTERS');
  const publishable: SeriesBreak[] = [];
  /** Those of which any may be behind a break here, as far as what is published below goes. */
  const suspects = (code: string): ReadonlySet<string> => {
    const below = (parts.get(code) ?? []).flatMap((part) => [...suspects(part.code)]);
    const here = new Set([...(companies.get(code) ?? []).map((one) => one.company), ...below]);
    if (here.size < fewest) return here;
    const broken = breaks.find((one) => one.platform === code);
    if (broken === undefined) return new Set();
    publishable.push(broken);
    return here;
  };
  for (const top of parts.get(null) ?? []) suspects(top.code);
  return publishable;
}
