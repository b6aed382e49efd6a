import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import type { Period } from '@candor/data/release';
import type { Facts } from '@candor/data/release/views';
import type { ExactFigure } from '../words/values.ts';

/** A share of companies: a ratio or what it lies within, or why there is none. */
export type Share = (ExactFigure & { readonly n: ObservationRow['n'] }) | { readonly missing: 'held' | 'none' };

/** A share in a year, and among the companies that answered in the year before, too. */
export interface ShareLine {
  readonly code: string;
  readonly label: string;
  readonly now: Share;
  readonly sameBefore: Share;
  readonly sameNow: Share;
}

interface Of {
  readonly metric: string;
  readonly breakdown: string;
  readonly platform: string;
  readonly year: Period;
}

/** The share of companies at a place. */
export function shareOf(facts: Facts, of: Of, measure: string, panel: 'all' | 'matched'): Share {
  const row = facts.at({ ...of, measure, panel });
  if (row?.value !== undefined) return { value: row.value, step: row.step, n: row.n };
  return { missing: row?.obsStatus === 'Q' ? 'held' : 'none' };
}

export function shareLine(facts: Facts, of: Of, label: string): ShareLine {
  return {
    code: `${of.metric} ${of.breakdown}`,
    label,
    now: shareOf(facts, of, 'share', 'all'),
    sameBefore: shareOf(facts, of, 'share_previous', 'matched'),
    sameNow: shareOf(facts, of, 'share', 'matched'),
  };
}

/** Whether nothing of a line can be told, and something is held back. */
export function isHeld({ now, sameBefore, sameNow }: ShareLine): boolean {
  const shares = [now, sameBefore, sameNow];
  const missing = shares.flatMap((one) => ('missing' in one ? [one.missing] : []));
  return missing.length === shares.length && missing.includes('held');
}

/** A main safeguard: the share of companies that have it in place. */
export interface Safeguard {
  readonly metric: string;
  readonly breakdown: string;
  readonly label: string;
}

/** The main safeguards of which the code book has the question, in the order in which they act. */
export function knownSafeguards({ metrics, summaries }: Pick<MetricsAnswer, 'metrics' | 'summaries'>): Safeguard[] {
  return summaries.safeguards
    .filter((one) => metrics.some((metric) => metric.code === one.metric))
    .map(({ metric, option, label }) => ({
      metric,
      breakdown: option === undefined ? 'practice:in_place' : `option:${option}`,
      label,
    }));
}

/** The answers to a multiple choice, most named first; those that cannot be told come last, in the order of the list. */
export function optionLines(
  { code: metric, options, exclusiveOptions }: Metric,
  facts: Facts,
  platform: string,
  year: Period,
): readonly ShareLine[] {
  return options
    .filter((one) => !exclusiveOptions.includes(one.code))
    .map(({ code, label }) => shareLine(facts, { metric, breakdown: `option:${code}`, platform, year }, label))
    .sort((a, b) => sizeOf(b.now) - sizeOf(a.now));
}

const sizeOf = (share: Share) => ('value' in share ? share.value : -1);
