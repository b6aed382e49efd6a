import type { Bounds, CountBand } from '../release/index.ts';
import type { CountedAnswer } from '../report/types.ts';
import type { Aggregate, AggregateValue } from '../statistics/types.ts';

declare const decided: unique symbol;

/** What disclosure control decided about an aggregate: what may be published of it, or nothing. */
export type DisclosureDecision =
  | {
      readonly kind: 'published';
      readonly value: AggregateValue;
      readonly n: number | CountBand | null;
      readonly step?: number;
    }
  /** Between two bounds. `reason`: why not as a number; held back where it is absent. */
  | {
      readonly kind: 'range';
      readonly bounds: Bounds;
      readonly reason?: 'not_collected';
      readonly n: number | CountBand | null;
    }
  | { readonly kind: 'suppressed'; readonly n: null };

/**
 * An aggregate with its disclosure decision. Only this folder makes one: the symbol is not exported, so no other code
 * can name the type's mark.
 */
export type ProtectedCell = Pick<Aggregate, 'key' | 'afterBreak' | 'dominated'> & {
  readonly decision: DisclosureDecision;
  readonly [decided]: true;
};

export type Protection =
  | { readonly ok: true; readonly cells: readonly ProtectedCell[] }
  /** `refusal` is a sentence for the operator. */
  | { readonly ok: false; readonly refusal: string };

/** An aggregate with what was decided about it. What it was made of stays behind. */
export function protectedCell({ key, afterBreak, dominated }: Aggregate, decision: DisclosureDecision): ProtectedCell {
  return { key, afterBreak, dominated, decision } as ProtectedCell;
}

/** A value of a report by its place: service, year, metric, and breakdown where it is a part. */
export type ValuePlace = Pick<CountedAnswer, 'service' | 'year' | 'metric' | 'breakdown'>;

/** As many values as one sentence names. */
const NAMED = 10;

/**
 * A public dataset passes whole, but only if each contribution behind every aggregate is public by itself. `unsourced`
 * are the values without a public source, which the refusal names.
 */
export function protectPublic(
  dataset: string,
  aggregates: readonly Aggregate[],
  unsourced: () => readonly ValuePlace[],
): Protection {
  if (!aggregates.every((aggregate) => aggregate.allPublic)) {
    const places = unsourced().map(
      ({ service, year, metric, breakdown }) =>
        `${service} ${year} ${metric}${breakdown === '_T' ? '' : ` ${breakdown}`}`,
    );
    const more = places.length > NAMED ? ` and ${places.length - NAMED} more` : '';
    return {
      ok: false,
      refusal: `The dataset “${dataset}” is declared public but holds values without a public source (${places.slice(0, NAMED).join(', ')}${more}), so nothing of it is published; give each value its source or declare the dataset confidential.`,
    };
  }
  return {
    ok: true,
    cells: aggregates.map((one) => protectedCell(one, asItIs(one))),
  };
}

/** A public figure as it is, or between the bounds that are known of it. */
function asItIs({ value, n, isPartial }: Aggregate): DisclosureDecision {
  const behind = isPartial ? atLeast(n) : n;
  if (typeof value === 'number' || value.bounds === undefined) return { kind: 'published', value, n: behind };
  return { kind: 'range', bounds: value.bounds, reason: 'not_collected', n: behind };
}

/** Where none is known, how many there are is not known at all. */
const atLeast = (n: number): CountBand | null => (n === 0 ? null : `${n}+`);
