import { beforeAll, describe, expect, test } from 'vitest';
import { attackReleases } from '../../testing/attack.ts';
import {
  aggregatesOfPopulation,
  type Draw,
  drawPopulation,
  earlierPopulation,
  IDENTITIES,
} from '../../testing/population.ts';
import { SHIPPED_LIKE } from '../../testing/protected.ts';
import type { Aggregate } from '../statistics/types.ts';
import { auditPublishedCells } from './audit/published-cells.ts';
import { chooseSafeCells } from './choose/choose.ts';
import { judgeOfSizes } from './known/contributor-values.ts';
import { type Family, familyOf, gatherFamilies } from './known/family.ts';
import { type EarlierFamily, type Variables, variablesOf } from './known/variables.ts';
import type { Policy } from './policy/types.ts';
import { loadSolver, type Solver } from './solver.ts';

/*
 * The audit has to be able to fail. Each of these makes one mistake on purpose between the choice and the audit, or in what
 * the choice knew, and then an attacker written apart says whether the mistake matters.
 */

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const DRAWS: readonly Draw[] = [3, 4, 5, 6].map((seed) => ({
  seed,
  companies: 6 * seed - 8,
  years: 1,
  holdings: 0.4,
  isPublic: 0.1,
  tail: 1,
  leaving: 0,
}));
const SURVEYS = DRAWS.map((draw) => aggregatesOfPopulation(drawPopulation(draw)));

/** The families of a survey with what decides about them. */
function familiesOf(aggregates: readonly Aggregate[], policy: Policy = SHIPPED_LIKE) {
  const judge = judgeOfSizes(policy);
  return [...gatherFamilies(aggregates)].map(([id, gathered]) => ({
    id,
    judge,
    family: familyOf(id, gathered, judge, IDENTITIES),
  }));
}

/** What somebody finds out from published cells of one family. */
function disclosed(aggregates: readonly Aggregate[], family: string, published: ReadonlySet<string>) {
  const of = aggregates.filter(({ basis }) =>
    basis.kind === 'cells'
      ? basis.cells.some((one) => one.family === family)
      : basis.kind === 'ordered' && basis.cell.family === family,
  );
  const nothing = { key: of[0]?.key, decision: { kind: 'suppressed', n: null } };
  const protection = { cells: of.map(() => nothing), published: new Map([[family, published]]), failures: [] };
  return attackReleases([{ aggregates: of, protection: protection as never }], SHIPPED_LIKE, solver).disclosures;
}

const audited = (id: string, variables: Variables, published: ReadonlySet<string>, policy = SHIPPED_LIKE) =>
  auditPublishedCells(id, variables, published, judgeOfSizes(policy)).failures;

describe('each suppressed cell, published by itself', () => {
  test('is named by the audit wherever an attacker gains by it', () => {
    const counts = { opened: 0, gained: 0, named: 0 };
    const all = SURVEYS.slice(0, 2).flatMap((aggregates) =>
      familiesOf(aggregates).map((one) => ({ aggregates, ...one })),
    );
    for (const { aggregates, id, judge, family } of all) {
      const variables = variablesOf(family, [], IDENTITIES);
      const { safe } = chooseSafeCells(id, variables, judge);
      expect(audited(id, variables, safe)).toEqual([]);
      for (const cell of family.cells.keys()) {
        if (safe.has(cell)) continue;
        const published = new Set([...safe, cell]);
        const failures = audited(id, variables, published);
        counts.opened += 1;
        if (failures.length > 0) counts.named += 1;
        expect(failures.every((one) => one.family === id)).toBe(true);
        // One in four is attacked, or it would take a minute.
        if (counts.opened % 4 !== 0) continue;
        const found = disclosed(aggregates, id, published);
        if (found.length === 0) continue;
        counts.gained += 1;
        expect(failures.length, `${id} ${cell}`).toBeGreaterThan(0);
      }
    }
    expect(counts.opened).toBeGreaterThan(200);
    expect(counts.gained).toBeGreaterThan(5);
    expect(counts.named).toBeGreaterThan(100);
  }, 180_000);
});

/** What the audit says of a choice that was made from something else than it should have been; `at` is the survey. */
function faulty(
  choose: (one: ReturnType<typeof familiesOf>[number], at: number) => ReadonlySet<string>,
  earlier: (family: Family, at: number) => readonly EarlierFamily[] = () => [],
  surveys: readonly (readonly Aggregate[])[] = SURVEYS,
) {
  return surveys.flatMap((aggregates, at) =>
    familiesOf(aggregates).flatMap((one) =>
      audited(one.id, variablesOf(one.family, earlier(one.family, at), IDENTITIES), choose(one, at)),
    ),
  );
}

const chosen = (id: string, variables: Variables, policy = SHIPPED_LIKE) =>
  chooseSafeCells(id, variables, judgeOfSizes(policy)).safe;

describe('the audit fails and names family, cell and test', () => {
  test('not of a choice without a mistake', () => {
    expect(faulty(({ id, family }) => chosen(id, variablesOf(family, [], IDENTITIES)))).toEqual([]);
  });

  test('when everything is published', () => {
    const failures = faulty(({ family }) => new Set(family.cells.keys()));
    expect(new Set(failures.map((one) => one.test))).toEqual(new Set(['U0', 'U2', 'U4']));
    expect(failures.every((one) => one.family !== '' && one.cell !== '')).toBe(true);
    expect(new Set(failures.map((one) => one.family)).size).toBeGreaterThan(3);
  });

  test('when a part-whole rule was dropped: wholes and their parts were chosen as if they were nothing to each other', () => {
    const failures = faulty(({ id, family }) => chosen(id, { ...variablesOf(family, [], IDENTITIES), versions: [] }));
    expect(failures.length).toBeGreaterThan(5);
    expect(new Set(failures.map((one) => one.test))).toEqual(new Set(['U4']));
    expect(new Set(failures.map((one) => one.family.replace(/.* 2020/, '2020')))).toContain('2020 amounts');
  });

  test('when a holding was forgotten: the services of one company were taken for companies', () => {
    const withoutHoldings = ({ id, family }: ReturnType<typeof familiesOf>[number]) => {
      const given = variablesOf(family, [], IDENTITIES);
      const alone = [...given.variables].map(([name, one]) => [name, { ...one, contributor: one.unit }] as const);
      return chosen(id, { ...given, variables: new Map(alone) });
    };
    const holdings = DRAWS.map((draw) => drawPopulation({ ...draw, holdings: 0.9, isPublic: 0, tail: 0 }));
    const failures = faulty(
      withoutHoldings,
      () => [],
      holdings.map((one) => aggregatesOfPopulation(one)),
    );
    expect(failures.length).toBeGreaterThan(0);
  });

  test('when an earlier release was forgotten', () => {
    const first = DRAWS.map((draw) =>
      familiesOf(aggregatesOfPopulation(earlierPopulation(drawPopulation(draw), draw.seed, 0.1, 0.4))),
    );
    const published = (now: Family, at: number): EarlierFamily[] =>
      (first[at] ?? []).flatMap(({ id, family }) =>
        id === now.id
          ? [{ release: '2024.1', family, published: chosen(id, variablesOf(family, [], IDENTITIES)) }]
          : [],
      );
    const failures = faulty(({ id, family }) => chosen(id, variablesOf(family, [], IDENTITIES)), published);
    expect(failures.length).toBeGreaterThan(5);
    expect(
      faulty(({ id, family }, at) => chosen(id, variablesOf(family, published(family, at), IDENTITIES)), published),
    ).toEqual([]);
  });

  test('when a level was shifted: chosen by a weaker rule than it has to pass', () => {
    const weaker = { ...SHIPPED_LIKE, minContributors: 4 };
    expect(faulty(({ id, family }) => chosen(id, variablesOf(family, [], IDENTITIES), weaker)).length).toBeGreaterThan(
      0,
    );
    const coalition = { ...SHIPPED_LIKE, coalition: 2 as const };
    const failures = SURVEYS.flatMap((one) => familiesOf(one)).flatMap(({ id, family }) => {
      const given = variablesOf(family, [], IDENTITIES);
      return audited(id, given, chosen(id, given), coalition);
    });
    expect(failures.length).toBeGreaterThan(0);
  });

  test('when figures were taken for public that are not', () => {
    const failures = faulty(({ id, family }) => {
      const given = variablesOf(family, [], IDENTITIES);
      const publicVariables = [...given.variables].map(([name, one]) => [name, { ...one, isPublic: true }] as const);
      return chosen(id, { ...given, variables: new Map(publicVariables) });
    });
    expect(failures.length).toBeGreaterThan(0);
  });
});
