import type { PracticeOptions } from '@candor/data/framework';
import type { PublishedFigure } from '../published.ts';
import { type Kind, PART_YEAR, WITH_VALUE } from './polls.ts';

/** What a share counts of each vote: `base`, and so much more for each option that was chosen. */
export interface Counted {
  readonly base: number;
  readonly options: ReadonlyMap<string, number>;
}

/** What a published share of companies is a share of. */
export interface Question {
  readonly kind: Kind;
  /** The year of the votes, and the other year in which a company of the matched panel must stand in the same place. */
  readonly year: number;
  readonly alsoIn: number | null;
  readonly counted: Counted;
}

const counting = (codes: readonly string[], base = 0, each = 1): Counted => ({
  base,
  options: new Map(codes.map((code) => [code, each])),
});

/** The practice that a metric asks for, if any. */
export type PracticeOf = (metric: string) => PracticeOptions | null | undefined;

/** The question behind a published number; undefined where it is no share of companies. */
export function questionOf(
  { metric, measure, breakdown, panel, year }: PublishedFigure,
  practiceOf: PracticeOf,
): Question | undefined {
  const [prefix = '', code = ''] = breakdown.split(':');
  const chosen = () => chosenOf(metric, prefix, code, practiceOf);
  const now = { year, alsoIn: panel === 'matched' ? year - 1 : null };
  switch (measure) {
    case 'coverage':
      return { ...now, kind: 'standings', counted: counting(WITH_VALUE) };
    case 'status_share':
      return { ...now, kind: 'standings', counted: counting([code]) };
    case 'share_any':
      return { ...now, kind: 'classes', counted: counting(['0'], 1, -1) };
    case 'part_year_share':
      return { ...now, kind: 'months', counted: counting([PART_YEAR]) };
    case 'share':
      if (prefix === 'band') return { ...now, kind: 'classes', counted: counting([code]) };
      return { ...now, kind: 'options', counted: chosen() };
    case 'share_previous':
      return { year: year - 1, alsoIn: year, kind: 'options', counted: chosen() };
    default:
      return undefined;
  }
}

/** An option, or that a practice is in place, whichever of its options says so. */
function chosenOf(metric: string, prefix: string, code: string, practiceOf: PracticeOf): Counted {
  if (prefix !== 'practice') return counting([code]);
  const practice = practiceOf(metric) ?? null;
  if (practice === null) throw new Error(`${metric} asks for no practice`);
  return 'of' in practice ? counting(practice.of) : counting(practice.without, 1, -1);
}

/** How much of a vote with this answer is counted. */
export function countedOf({ base, options }: Counted, chosen: readonly string[]): number {
  return chosen.reduce((sum, option) => sum + (options.get(option) ?? 0), base);
}
