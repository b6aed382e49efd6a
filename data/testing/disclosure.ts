import type { Family } from '../src/disclosure/known/family.ts';
import { isNeverPublished } from '../src/disclosure/known/never-published.ts';
import { type Variables, variablesOf } from '../src/disclosure/known/variables.ts';
import { observationOf } from '../src/disclosure/observation-of.ts';
import type { Policy } from '../src/disclosure/policy/types.ts';
import type { ProtectedCell } from '../src/disclosure/protect.ts';
import type { ContributorValue } from '../src/disclosure/rules/types.ts';
import type { Identity } from '../src/framework/index.ts';
import type { Observation } from '../src/release/index.ts';
import type { Term } from '../src/statistics/types.ts';

/** Three companies and a tenth: numbers for tests, small enough to check by hand. */
export const POLICY: Policy = {
  minContributors: 3,
  pPercent: 10,
  nk: [],
  coalition: 1,
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
  margin: 2,
  pKnown: false,
  secret: 'of the tests alone',
};

/** A company's count; `unit` is where it stands in the tables, its name if nothing else is said. */
export function amount(company: string, value: number, changes: Partial<Term> = {}): Term {
  return {
    contributor: company,
    unit: company,
    component: 'M _T',
    coefficient: 1,
    value,
    most: null,
    isPublic: false,
    ...changes,
  };
}

/** A company's vote for an option, 1 or 0 or, spread over its services, something between. */
export function vote(company: string, component: string, value: number, changes: Partial<Term> = {}): Term {
  return amount(company, value, { component, most: 1, ...changes });
}

/** `[30, 20]` are the counts of a and b. */
export const amounts = (values: readonly number[], changes: Partial<Term> = {}): Term[] =>
  values.map((value, at) => amount(String.fromCharCode(97 + at), value, changes));

export type Cells = Readonly<Record<string, readonly Term[]>>;

/** Cells of a family by name; the rank is their place in the list. */
export function familyWith(id: string, cells: Cells): Family {
  const made = Object.entries(cells).map(([name, terms], rank) => [name, { id: name, rank, terms }] as const);
  return { id, cells: new Map(made), means: new Map() };
}

/** A family as variables; `earlier` are releases that published all of their cells, the oldest first. */
export function variablesWith(
  id: string,
  cells: Cells,
  earlier: readonly Cells[] = [],
  identities: readonly Identity[] = [],
): Variables {
  return variablesOf(
    familyWith(id, cells),
    earlier.map((earlierCells, at) => ({
      release: `2024.${at + 1}`,
      family: familyWith(id, earlierCells),
      published: new Set(Object.keys(earlierCells)),
    })),
    identities,
  );
}

/** A contributor's confidential value in a cell. */
export function contributorValue(
  contributor: string,
  value: number,
  more: Partial<ContributorValue> = {},
): ContributorValue {
  return { contributor, value, isPublic: false, least: 0, most: null, ...more };
}

/** What a release says of protected cells. */
export function observationsOf({ cells }: { readonly cells: readonly ProtectedCell[] }): Observation[] {
  return cells.filter(({ key }) => !isNeverPublished(key)).map(observationOf);
}
