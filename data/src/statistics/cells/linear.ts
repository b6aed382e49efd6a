import { amountComponent } from '../../framework/identities.ts';
import type { Period } from '../../period/index.ts';
import { countOf, vote, weightOf } from '../answers/pooled.ts';
import type { Spot } from '../measures/draft.ts';
import type { Contribution, LinearCell, Pooled, Term } from '../types.ts';
import type { Member } from './cells.ts';
import { shared } from './shared.ts';

/**
 * A service where it stands in the tables: the variables of one unit are bound to each other. Definitions bind the numbers
 * of each service: of two services of a company one may give all that is bound and the other a part of it.
 */
export function unitOf({ company, platformType, sizeBand, service }: Contribution): string {
  return `${company}|${platformType ?? ''}|${sizeBand ?? ''}|${service}`;
}

/** Everything that adds up numbers of a year of metrics that definitions bind to each other: `family` names them. */
export const amountFamily = (family: string, year: Period) => shared(`${family} ${year} amounts`);

/** The same of their numbers per million users. */
export const rateFamily = (family: string, year: Period) => shared(`${family} ${year} rates`);

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

/** The sum of counts over some companies; `what` distinguishes it from other sums over the same position. */
export function amountCell(
  what: string,
  rank: number,
  { family, year }: Pick<Spot, 'family' | 'year'>,
  members: readonly Member[],
): LinearCell {
  return {
    rank,
    family: amountFamily(family, year),
    id: what,
    kind: 'count',
    terms: () => members.flatMap((member) => amountTerms(member)),
  };
}

/**
 * The votes of some companies for any of some options: each company has one, spread over its services in all platforms.
 */
export function voteCell(
  family: string,
  what: string,
  rank: number,
  component: string,
  members: readonly Member[],
  options?: readonly string[],
): LinearCell {
  const votesOf =
    options === undefined ? vote : (value: Pooled) => options.reduce((sum, option) => sum + vote(value, option), 0);
  return votesCell(family, what, rank, component, members, votesOf);
}

/** The same of votes for whatever `votesOf` counts. There are many such cells: what each holds on to is kept small. */
export function votesCell(
  family: string,
  what: string,
  rank: number,
  component: string,
  members: readonly Member[],
  votesOf: (value: Pooled, component: string) => number,
): LinearCell {
  return {
    rank,
    family: shared(family),
    id: `${what} ${component}`,
    kind: 'yes_no',
    terms: () =>
      members.flatMap((member) =>
        member.parts.map((part) => ({
          contributor: part.company,
          unit: unitOf(part),
          component,
          coefficient: 1,
          value: votesOf(part.value, component),
          most: weightOf(part.value),
          isPublic: part.disclosure === 'public',
        })),
      ),
  };
}

/**
 * A number that a company has only as a whole, such as its ratio: a variable of its own for each set of its services.
 */
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
