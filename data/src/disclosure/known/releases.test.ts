import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { PLATFORMS } from '../../../testing/cells.ts';
import { POLICY } from '../../../testing/disclosure.ts';
import { dataOf } from '../../../testing/release.ts';
import { aggregatesOf } from '../../statistics/index.ts';
import { protectConfidential } from '../confidential.ts';
import { observationOf } from '../observation-of.ts';
import { familyVariables, gatherReleases, largestFirst, type WrittenRelease } from './releases.ts';

/** Ten companies with 100 each, of which the first three may have more. */
function written(release: string, more = 0): WrittenRelease {
  const parts = Array.from({ length: 10 }, (_, at) =>
    contribution({ company: `c${at}`, value: count(at < 3 ? 100 + more : 100), disclosure: 'confidential' }),
  );
  const aggregates = aggregatesOf(dataOf(parts), PLATFORMS, []);
  const { cells } = protectConfidential(aggregates, [], POLICY, []);
  return { release, policy: POLICY, aggregates, observations: cells.map(observationOf) };
}

/** Of which earlier releases the choice knows cells, and of which the audit. */
function knownOf(now: WrittenRelease, ...earlier: readonly WrittenRelease[]) {
  const { chosenFrom, variables } = familyVariables(
    'OUT-REPORTS 2020 amounts',
    gatherReleases(now.aggregates, earlier),
    now.policy,
    [],
  );
  return [chosenFrom, variables].map(({ cells }) =>
    [...new Set(cells.flatMap(({ id, role }) => (role === 'earlier' ? [id.split(' @ ')[1]] : [])))].sort(),
  );
}

test('releases since which nothing is new are left out of the choice, all of them, and of the audit none', () => {
  const [now, one, two] = [written('2024.3'), written('2024.1'), written('2024.2')];
  expect(knownOf(now, one, two)).toEqual([[], ['2024.1', '2024.2']]);
});

test('a release from which something is new stays, and with it all before it', () => {
  const now = written('2024.4');
  const [same, other] = [written('2024.1'), written('2024.2', 7)];
  expect(knownOf(now, same, other, written('2024.3'))[0]).toEqual(['2024.1', '2024.2']);
  const stricter = { ...written('2024.2'), policy: { ...POLICY, pPercent: 15 } };
  expect(knownOf(now, same, stricter)[0]).toEqual(['2024.1', '2024.2']);
});

test('families with the most cells come first', () => {
  const cells = (count: number) => ({ cells: { size: count } });
  const current = new Map(Object.entries({ A: cells(2), B: cells(9), C: cells(4) })) as never;
  const gathered = new Map(Object.entries({ A: cells(5) })) as never;
  const earlier = [{ ...written('2024.1'), gathered, published: new Map(), rounded: new Map() }];
  expect(largestFirst(['A', 'B', 'C'], { current, earlier })).toEqual(['B', 'A', 'C']);
});
