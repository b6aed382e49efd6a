import type { Member } from './cells.ts';
import { countOf, vote, weightOf } from './pooled.ts';
import type { Contribution, LinearCell, Pooled, Term } from './types.ts';

/** Metrics that count a part of what another counts; the checks of a report refuse a part above its whole. */
export const PART_OF: Readonly<Record<string, string>> = {
  'OUT-CONTENT-UNIQUE': 'OUT-CONTENT',
  'OUT-PREVENTED': 'OUT-CONTENT',
  'OUT-AI-DEPICT': 'OUT-CONTENT',
};

/** Where a company stands in the tables: the variables of one unit are bound to each other. */
export function unitOf({ company, platformType, sizeBand }: Contribution): string {
  return `${company}|${platformType ?? ''}|${sizeBand ?? ''}`;
}

/** The variable of a count: the metric with its breakdown code. */
export const amountComponent = (metric: string, breakdown: string) => `${metric} ${breakdown}`;

/** The family of everything that adds up counts of a metric and year; a part shares the family of its whole. */
export function amountFamily(metric: string, year: number): string {
  return `${PART_OF[metric] ?? metric} ${year} amounts`;
}

/** The terms of one company's count, each multiplied by a factor. */
export function amountTerms(member: Member, factor = 1): Term[] {
  return member.parts.map((part) => ({
    contributor: part.company,
    unit: unitOf(part),
    component: amountComponent(part.metric, part.breakdown),
    coefficient: factor,
    value: countOf(part.value),
    most: null,
    isPublic: part.disclosure === 'public',
  }));
}

/** The sum of counts over some companies; `what` tells it from other sums over the same position. */
export function amountCell(
  what: string,
  rank: number,
  metric: string,
  year: number,
  members: readonly Member[],
): LinearCell {
  return {
    rank,
    family: amountFamily(metric, year),
    id: `${what}`,
    kind: 'count',
    terms: () => members.flatMap((member) => amountTerms(member)),
  };
}

/** The votes of some companies for any of some options: each company has one, spread over its services in all platforms. */
export function voteCell(
  family: string,
  what: string,
  rank: number,
  component: string,
  members: readonly Member[],
  options: readonly string[] = [component],
): LinearCell {
  return votesCell(family, what, rank, component, members, (value) =>
    options.reduce((sum, option) => sum + vote(value, option), 0),
  );
}

/** The same of votes for whatever `votesOf` counts. */
export function votesCell(
  family: string,
  what: string,
  rank: number,
  component: string,
  members: readonly Member[],
  votesOf: (value: Pooled) => number,
): LinearCell {
  return {
    rank,
    family,
    id: `${what} ${component}`,
    kind: 'yes_no',
    terms: () =>
      members.flatMap((member) =>
        member.parts.map((part) => ({
          contributor: part.company,
          unit: unitOf(part),
          component,
          coefficient: 1,
          value: votesOf(part.value),
          most: weightOf(part.value),
          isPublic: part.disclosure === 'public',
        })),
      ),
  };
}

/** A number that a company has only as a whole, such as its ratio: a variable of its own for each set of its services. */
export function wholeTerm(member: Member, component: string, value: number, most: number | null): Term {
  return {
    contributor: member.company,
    unit: member.parts.map(unitOf).join('+'),
    component,
    coefficient: 1,
    value,
    most,
    isPublic: member.isPublic,
  };
}
