import type { Finding } from '../../finding.ts';
import { isShort, roomOf } from '../linear/precision.ts';
import type { PublishedFigure } from '../published.ts';
import { fractionOf } from './fractions.ts';
import { type Candidate, solutionsOf } from './search.ts';

/** A company with a rate: its count, and what one more is worth. */
export interface Rated extends Candidate {
  readonly count: number;
  /** Everybody knows its users, so that its rate is a count to everybody. */
  readonly hasPublicUsers: boolean;
  /** Everybody knows the count. */
  readonly isPublic: boolean;
}

export interface DigitsAttack {
  /** Means of counts per users, and ratios. */
  readonly means: number;
  readonly ratios: number;
  /** Means of which all ways were looked at, and those that were too many. */
  readonly searched: number;
  readonly tooMany: number;
  readonly findings: readonly Finding[];
}

/** How far the search goes: combinations of half the companies, and how far a rate may lie from the mean. */
const MOST = 2e7;
const RANGE = 3;

/**
 * What the digits of means give away. A mean of rates is a sum of whole counts, each over users that somebody knows:
 * with all digits often only one choice of companies and counts has it. And a ratio with all its digits gives back the
 * fraction that it was, for a mean of several ratios their sum. `ratedAt` are the companies of a place with a rate.
 */
export function attackDigits(
  published: readonly PublishedFigure[],
  ratedAt: (published: PublishedFigure) => readonly Rated[],
  isShareMetric: (metric: string) => boolean,
  members: number,
): DigitsAttack {
  const found = { means: 0, ratios: 0, searched: 0, tooMany: 0, findings: [] as Finding[] };
  for (const one of published) {
    if (one.measure === 'median_per_million') {
      found.means += 1;
      const rated = ratedAt(one);
      const solutions = one.value === 0 ? [] : solutionsOf(rated, one.value, limitsOf(one, members));
      if (solutions === undefined) found.tooMany += 1;
      else found.searched += 1;
      const [only] = solutions ?? [];
      if (only === undefined || solutions?.length !== 1) continue;
      const own = only.map(([at, count]) => ({ rated: rated[at], count }));
      // A way that is the only one and not the true one says nothing; nor does one of public counts.
      if (!own.every(({ rated: of, count }) => of?.count === count) || own.every(({ rated: of }) => of?.isPublic))
        continue;
      const who = own.every(({ rated: of }) => of?.hasPublicUsers) ? 'everybody' : 'who knows their users';
      const counts = own.map(({ rated: of, count }) => `${of?.parent} ${count}`).join(', ');
      found.findings.push({ test: 'digits', cell: nameOf(one), detail: `${who} knows the counts: ${counts}` });
    } else if (isRatio(one, isShareMetric)) {
      found.ratios += 1;
      // Three digits are a fraction of their own that says nothing.
      if (isShort(one.value) || one.value === 0 || one.value === 1) continue;
      const isMean = QUANTILES.includes(one.measure);
      const fraction = fractionOf(one.value * (isMean ? members : 1));
      if (fraction === undefined) continue;
      const of = isMean ? `the ratios of ${members} companies add up to` : 'it is';
      found.findings.push({ test: 'digits', cell: nameOf(one), detail: `${of} ${fraction.above}/${fraction.below}` });
    }
  }
  return found;
}

const QUANTILES = ['q1', 'median', 'q3'];

function isRatio({ metric, measure }: PublishedFigure, isShareMetric: (metric: string) => boolean): boolean {
  return (
    ['pooled_ratio', 'ratio_to', 'panel_share'].includes(measure) ||
    (QUANTILES.includes(measure) && isShareMetric(metric))
  );
}

const limitsOf = (published: PublishedFigure, members: number) => ({
  members,
  room: roomOf(published),
  range: RANGE,
  most: MOST,
});

const nameOf = ({ release, metric, measure, platform, size, breakdown, panel, year }: PublishedFigure) =>
  [release, metric, measure, platform, size, breakdown, panel, year].join(' ');
