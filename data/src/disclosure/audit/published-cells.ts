import { kept } from '../../collections/maps.ts';
import { contributorValuesOf } from '../known/contributor-values.ts';
import { type EqualNumbers, equalNumbersOf } from '../known/equal-numbers.ts';
import { type PartWhole, partWholesOf } from '../known/part-wholes.ts';
import type { Variable, VariableCell, Variables } from '../known/variables.ts';
import type { Judge } from '../rules/types.ts';
import { differencesBetween } from './differences.ts';
import { addImpliedSums, type ImpliedSum, impliedSums } from './implied.ts';
import type { KnownSums } from './part-whole-blocks.ts';
import type { LeftOpen } from './rooms/left-open.ts';

export type DisclosureTest = 'U0' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5';

/** What the audit could not prove: which cell (or family) and which test, never a value. */
export interface DisclosureFailure {
  readonly test: DisclosureTest;
  readonly family: string;
  readonly cell: string;
}

export interface FamilyAudit {
  readonly failures: readonly DisclosureFailure[];
  readonly checks: Readonly<Record<DisclosureTest, number>>;
  /** What everything published leaves open. Confidential. */
  readonly left: LeftOpen;
  /** What earlier releases alone leave open. Confidential. */
  readonly leftBefore: LeftOpen;
}

/**
 * The final audit of a family, by other code than the choice and from nothing but what is about to be published:
 * `published` names the cells. Companies are in one block when exactly the same published cells hold them. Whoever knew
 * the sum of every block would know everything that follows from the cells. So the audit proves, for outsiders and
 * every single contributor, U1 to U3 from the blocks (each passes the primary rules), U4 from the unions that wholes
 * and parts give away, and U5 because the cells of earlier releases are among those that make the blocks. Nothing is
 * solved: anybody can follow it with a list and a pencil.
 */
export function auditPublishedCells(
  family: string,
  given: Variables,
  published: ReadonlySet<string>,
  judge: Judge,
): FamilyAudit {
  const checks: Record<DisclosureTest, number> = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0, U5: 0 };
  const failures: DisclosureFailure[] = [];
  const { cells } = given;
  const known = cells.filter((cell) => cell.role === 'earlier' || published.has(cell.id));
  const variables = asOrdered(given.variables, known);
  const fail = (test: DisclosureTest, cell: string) => failures.push({ test, family, cell });
  const valuesOfNames = (names: readonly string[]) =>
    contributorValuesOf(names.flatMap((name) => variables.get(name) ?? []).map((one) => ({ ...one, coefficient: 1 })));
  const heldBy = new Map<string, string[]>();
  for (const cell of known) {
    if (cell.role === 'table') {
      checks.U0 += 1;
      const terms = [...cell.coefficients].flatMap(([name, coefficient]) => {
        const variable = variables.get(name);
        return variable === undefined ? [] : [{ ...variable, coefficient }];
      });
      if (judge(contributorValuesOf(terms)) !== null) fail('U0', cell.id);
    } else checks.U5 += 1;
    for (const [name, coefficient] of cell.coefficients) {
      kept(heldBy, name, () => []).push(`${cell.id} × ${coefficient}`);
    }
  }
  const blocks = Map.groupBy(
    heldBy.keys(),
    (name) => `${variables.get(name)?.component} ${heldBy.get(name)?.join('; ')}`,
  );
  const publishedNow = (name: string) => heldBy.get(name)?.findLast((cell) => !isEarlier(cell));
  const earlierOf = (name: string) =>
    `${variables.get(name)?.component} ${heldBy.get(name)?.filter(isEarlier).join('; ')}`;
  const alikeBefore = Map.groupBy(heldBy.keys(), earlierOf);
  for (const names of blocks.values()) {
    const [first = ''] = names;
    for (const test of ['U1', 'U2', 'U3'] as const) checks[test] += 1;
    // What was published earlier cannot be taken back. Only what is published now is decided: by itself, or by what it
    // leaves of companies that were not distinguished before. Of companies that everybody knows nothing is left.
    const cut = () => alikeBefore.get(earlierOf(first))?.filter((name) => !variables.get(name)?.isPublic);
    const now = publishedNow(first) ?? cut()?.flatMap((name) => publishedNow(name) ?? [])[0];
    if (now === undefined) continue;
    if (judge(valuesOfNames(names)) !== null) fail('U2', now.slice(0, now.lastIndexOf(' × ')));
  }
  const blockOf = new Map<string, string>();
  for (const [block, names] of blocks) for (const name of names) blockOf.set(name, block);
  const partWholes = partWholesOf(family, given);
  const equal = equalNumbersOf(partWholes, given);
  // What follows from earlier releases alone cannot be taken back.
  const before = sumsOf(earlierOnly(cells), variables);
  addImpliedSums(partWholes, before);
  const sums = sumsOf(blockOf, variables);
  const unsafe = [...unsafeUnions(partWholes, equal, sums, variables, judge, () => (checks.U4 += 1))];
  const excused =
    unsafe.length === 0
      ? []
      : [before, withPublic(before, variables)].flatMap((some) => [
          ...unsafeUnions(partWholes, equal, some, variables, judge),
        ]);
  const unsafeBefore = new Set(excused.map((one) => one.key));
  for (const { key, what } of unsafe) if (!unsafeBefore.has(key)) fail('U4', what);
  // By now the sums are those that follow.
  const leftBy = (of: KnownSums) => leftOpen(of, variables, given.links);
  return { failures, checks, left: leftBy(sums), leftBefore: leftBy(before) };
}

/** A cell of an earlier release is named with it. */
const isEarlier = (cell: string) => cell.includes(' @ ');

function leftOpen(sums: KnownSums, variables: ReadonlyMap<string, Variable>, links: LeftOpen['links']): LeftOpen {
  const names = [...sums.values()].flatMap((of) => [...Map.groupBy(of.keys(), (name) => of.get(name)).values()]);
  const held = new Set(names.flat());
  return {
    blocks: names.map((of) => of.flatMap((name) => variables.get(name) ?? [])),
    alone: [...variables].flatMap(([name, one]) => (held.has(name) ? [] : [one])),
    links,
  };
}

/** The figures with what published quantiles say of those above and below them. */
function asOrdered(
  variables: ReadonlyMap<string, Variable>,
  published: readonly VariableCell[],
): ReadonlyMap<string, Variable> {
  const limits = published.flatMap((cell) => cell.limits ?? []);
  if (limits.length === 0) return variables;
  const ordered = new Map(variables);
  for (const [name, of] of Map.groupBy(limits, (limit) => limit.name)) {
    const one = variables.get(name);
    if (one === undefined || one.isPublic) continue;
    const most = [one.most, ...of.map((limit) => limit.most)].filter((each) => each !== null);
    ordered.set(name, {
      ...one,
      least: Math.max(one.least, ...of.map((limit) => limit.least)),
      most: most.length === 0 ? null : Math.min(...most),
    });
  }
  return ordered;
}

/** By component: each variable with its block. */
function sumsOf(blockOf: ReadonlyMap<string, string>, variables: ReadonlyMap<string, Variable>): KnownSums {
  const sums: KnownSums = new Map();
  for (const [name, block] of blockOf) {
    const component = variables.get(name)?.component ?? '';
    kept(sums, component, () => new Map()).set(name, block);
  }
  return sums;
}

/** The same beside every public number by itself, which needs no release to be known. */
function withPublic(sums: KnownSums, variables: ReadonlyMap<string, Variable>): KnownSums {
  const all: KnownSums = new Map([...sums].map(([component, blocks]) => [component, new Map(blocks)]));
  for (const [name, { component, isPublic }] of variables) {
    if (isPublic) kept(all, component, () => new Map()).set(name, `public ${name}`);
  }
  return all;
}

/** The blocks of what earlier releases published. */
function earlierOnly(cells: readonly VariableCell[]): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  for (const { id, role, coefficients } of cells) {
    if (role !== 'earlier') continue;
    for (const [name, coefficient] of coefficients) {
      blocks.set(name, `${blocks.get(name) ?? ''}; ${id} × ${coefficient}`);
    }
  }
  return blocks;
}

/**
 * The sums that follow by wholes and parts and break a primary rule: what each is of, and a key to recognise it by.
 * What follows for single components is added to `sums`.
 */
function* unsafeUnions(
  partWholes: readonly PartWhole[],
  equal: EqualNumbers,
  sums: KnownSums,
  variables: ReadonlyMap<string, Variable>,
  judge: Judge,
  looked: () => void = () => {},
): Generator<{ readonly key: string; readonly what: string }> {
  const all = function* (): Generator<ImpliedSum> {
    yield* impliedSums(partWholes, sums, variables);
    yield* differencesBetween(equal, sums, variables);
  };
  for (const terms of all()) {
    if (terms.every((one) => one.isPublic)) continue;
    looked();
    if (judge(contributorValuesOf(terms)) === null) continue;
    const components = terms.flatMap(({ name = '' }) => variables.get(name.replace(/^less /, ''))?.component ?? []);
    const what = [...new Set(components)].sort().join(' and ') || 'what parts leave of their whole';
    const names = terms.flatMap((one) => (one.isPublic ? [] : [`${one.coefficient} ${one.name}`]));
    // Who knows a sum knows it with the other sign, too.
    const isLess = names.every((one) => one.includes(' less '));
    const confidential = isLess ? names.map((one) => one.replace(' less ', ' ')) : names;
    yield { key: confidential.sort().join(' + '), what };
  }
}
