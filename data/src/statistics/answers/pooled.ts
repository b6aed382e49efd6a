import { fsum, median } from 'd3-array';
import { addTo, kept } from '../../collections/maps.ts';
import type { AnswerValue } from '../../report/types.ts';
import { exactSum } from '../cells/exact-sum.ts';
import type { Pooled } from '../types.ts';

/** One service's answer as a pool of one. */
export function pooledAnswer(value: AnswerValue): Pooled {
  switch (value.kind) {
    case 'count':
    case 'percentage':
      return value;
    case 'rate':
      return { kind: 'percentage', numerator: 0, denominator: 0, rates: [value.rate] };
    case 'duration':
      return { kind: 'duration', medians: [value.median], p90s: [value.p90] };
    case 'choice':
      return { kind: 'choice', services: 1, chosen: new Map(value.options.map((option) => [option, 1])), of: 1 };
  }
}

/** Two answers of one company as one. Throws when they are not of one kind. */
export function pool(a: Pooled, b: Pooled): Pooled {
  if (a.kind === 'count' && b.kind === 'count') return { kind: 'count', count: exactSum([a.count, b.count]) };
  if (a.kind === 'percentage' && b.kind === 'percentage') {
    const rates = [...(a.rates ?? []), ...(b.rates ?? [])];
    return {
      kind: 'percentage',
      numerator: exactSum([a.numerator, b.numerator]),
      denominator: exactSum([a.denominator, b.denominator]),
      ...(rates.length === 0 ? {} : { rates }),
    };
  }
  if (a.kind === 'duration' && b.kind === 'duration') {
    return { kind: 'duration', medians: [...a.medians, ...b.medians], p90s: [...a.p90s, ...b.p90s] };
  }
  if (a.kind === 'choice' && b.kind === 'choice') {
    const chosen = new Map(a.chosen);
    for (const [option, services] of b.chosen) addTo(chosen, option, services);
    return { kind: 'choice', services: a.services + b.services, chosen, of: a.of };
  }
  throw new TypeError(`answers of kind ${a.kind} and ${b.kind} cannot be pooled`);
}

/**
 * The part of the company's vote that is for an option here: all of it when all of its services are here and chose it,
 * a third when it has three services and one of them is here and chose it.
 */
export function vote(value: Pooled, option: string): number {
  return value.kind === 'choice' ? (value.chosen.get(option) ?? 0) / value.of : 0;
}

/** The part of the company's vote that is cast here. */
export function weightOf(value: Pooled): number {
  return value.kind === 'choice' ? value.services / value.of : 1;
}

/**
 * Adds up the votes of companies for any of some options, as a share of the votes cast. Services are counted before they
 * are divided, so that the order of the companies does not matter and no share is above 1.
 */
export function shareOfVotes(values: Iterable<Pooled>): (...options: readonly string[]) => number {
  // Most companies share their pool with others that chose the same.
  const times = new Map<Pooled, number>();
  for (const value of values) addTo(times, value);
  const cast = new Map<number, { services: number; chosen: Map<string, number> }>();
  for (const [value, companies] of times) {
    if (value.kind !== 'choice') continue;
    const counts = kept(cast, value.of, () => ({ services: 0, chosen: new Map<string, number>() }));
    counts.services += value.services * companies;
    for (const [option, services] of value.chosen) addTo(counts.chosen, option, services * companies);
  }
  const byServices = [...cast].sort(([a], [b]) => a - b);
  const all = fsum(byServices.map(([of, { services }]) => services / of));
  return (...options) =>
    Math.min(1, fsum(byServices.map(([of, { chosen }]) => sumOver(options, (one) => chosen.get(one) ?? 0) / of)) / all);
}

function sumOver<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((sum, one) => sum + of(one), 0);
}

export function countOf(value: Pooled): number {
  return value.kind === 'count' ? value.count : 0;
}

/** The company's own ratio; null where there is nothing below the line, or a rate that nobody can pool with the rest. */
export function ratioOf(value: Pooled): number | null {
  if (value.kind !== 'percentage') return null;
  const [rate, ...others] = value.rates ?? [];
  if (rate !== undefined) return others.length === 0 && value.denominator === 0 ? rate : null;
  return value.denominator > 0 ? value.numerator / value.denominator : null;
}

/** The middle one of its services' times, in minutes. */
export function minutesOf(value: Pooled, which: 'medians' | 'p90s'): number {
  return value.kind === 'duration' ? (median(value[which]) ?? 0) : 0;
}
