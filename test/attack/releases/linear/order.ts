import type { Figures, Statement } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { OwnValue } from './own-values.ts';
import { roomOf } from './precision.ts';
import { statementOf } from './sum.ts';

/**
 * Nobody above a published quantile is below it, and nobody below it above: for everybody outside its window that is a
 * bound to whoever knows on which side they are, be it from their own figure or because everybody knows who is large.
 * Rates lie close together: who knows the order of two knows much of one with public users by that alone, whatever is
 * published.
 */
export function orderOf(
  published: PublishedFigure,
  inside: readonly OwnValue[],
  members: readonly OwnValue[],
  figures: Figures,
): Statement[] {
  if (published.measure === 'median_per_million') return [];
  const room = roomOf(published);
  const of = new Set(inside.map((one) => one.parent));
  const highest = Math.max(...inside.map((one) => one.value));
  return members
    .filter((one) => !of.has(one.parent) && inside.length > 0)
    .map((one) => {
      const side = one.value >= highest ? 1 : -1;
      const sum = { terms: [{ terms: one.terms, amounts: [] }], sum: published.value - side * room, side } as const;
      return { ...statementOf(published, sum, figures), isOrder: true, cells: [] };
    })
    .filter((one) => one.isTrue);
}
