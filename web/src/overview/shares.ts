import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { Facts } from '../data/facts.ts';
import type { Safeguard } from '../words/overview-more.ts';

/** A share of companies: a ratio, or why there is none. */
export type Share = { readonly value: number; readonly n: ObservationRow['n'] } | { readonly missing: 'held' | 'none' };

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
  readonly options: readonly string[];
  readonly platform: string;
  readonly year: number;
}

/**
 * The share of companies that gave one of the answers; answers exclude each other, so shares add up. Held back as soon
 * as one of them is: the rest would tell too little, and be read as the whole.
 */
export function shareOf(
  facts: Facts,
  { metric, options, platform, year }: Of,
  measure: string,
  panel: 'all' | 'matched',
): Share {
  const rows = options.map((option) =>
    facts.at({ metric, measure, platform, year, panel, breakdown: `option:${option}` }),
  );
  const values = rows.flatMap((row) => row?.value ?? []);
  if (values.length === options.length && options.length > 0) {
    return {
      value: Math.min(
        1,
        values.reduce((sum, value) => sum + value, 0),
      ),
      n: rows[0]?.n ?? null,
    };
  }
  return { missing: rows.some((row) => row?.obsStatus === 'Q') ? 'held' : 'none' };
}

export function shareLine(facts: Facts, of: Of, label: string): ShareLine {
  return {
    code: `${of.metric} ${of.options.join(' ')}`,
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

type Book = Pick<MetricsAnswer, 'metrics'>;

/** The safeguards of which the code book has the question. */
export function knownSafeguards({ metrics }: Book, safeguards: readonly Safeguard[]): readonly Safeguard[] {
  return safeguards.filter((one) => metrics.some((metric) => metric.code === one.metric));
}

/** The answers to a multiple choice, most named first; those that cannot be told come last, in the order of the list. */
export function optionLines(
  book: Book,
  facts: Facts,
  metric: string,
  platform: string,
  year: number,
): readonly ShareLine[] {
  const found = book.metrics.find((one) => one.code === metric);
  const options = (found?.options ?? []).filter((one) => !found?.exclusiveOptions.includes(one.code));
  return options
    .map(({ code, label }) => shareLine(facts, { metric, options: [code], platform, year }, label))
    .toSorted((a, b) => sizeOf(b.now) - sizeOf(a.now));
}

const sizeOf = (share: Share) => ('value' in share ? share.value : -1);
