import type { Aggregate } from '../statistics/types.ts';

declare const decided: unique symbol;

/**
 * An aggregate that disclosure control has let through. Only `protect` makes one: the symbol is not exported, so no
 * other code can name the type's mark.
 */
export type ProtectedCell = Aggregate & { readonly [decided]: 'free' };

export type Protection =
  | { readonly ok: true; readonly cells: readonly ProtectedCell[] }
  /** `refusal` is for the operator, `notice` for the public. */
  | { readonly ok: false; readonly refusal: string; readonly notice: string };

/**
 * Decides what may be published. A `public` dataset passes only if each contribution behind every aggregate is public
 * by itself; a `confidential` one is refused whole, until disclosure control can prove that it is safe.
 */
export function protect(
  dataset: string,
  policy: 'public' | 'confidential',
  aggregates: readonly Aggregate[],
): Protection {
  if (policy === 'confidential') {
    return {
      ok: false,
      refusal: `The dataset “${dataset}” is confidential and this version of Candor has no disclosure control yet, so nothing of it is published; keep its reports in the store and publish with a version that proves its releases safe.`,
      notice:
        'It is confidential, and nothing of it is published until Candor can prove that no company’s figures can be worked out from it.',
    };
  }
  if (!aggregates.every((aggregate) => aggregate.allPublic)) {
    return {
      ok: false,
      refusal: `The dataset “${dataset}” is declared public but holds values without a public source, so nothing of it is published; give each value its source or declare the dataset confidential.`,
      notice: 'Some of its values are not public elsewhere, so nothing of it is published.',
    };
  }
  return { ok: true, cells: aggregates as readonly ProtectedCell[] };
}
