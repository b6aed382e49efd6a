import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { PLATFORMS } from '../../../testing/cells.ts';
import { among, cellsOf, type Member } from './cells.ts';
import { positionsOf } from './positions.ts';

const positions = positionsOf(PLATFORMS, 'open');

test('a company with two types of a group is one member of the group, with both of its parts', () => {
  const parts = [
    contribution({ platformType: 'SOC', value: count(3) }),
    contribution({ platformType: 'VID', value: count(4), disclosure: 'confidential' }),
  ];
  const cells = cellsOf(parts, positions);
  expect(cells.get('SOC|_T')?.members).toEqual([
    { company: 'acme', value: count(3), isPublic: true, parts: [parts[0]] },
  ]);
  expect(cells.get('public|_T')?.members).toEqual([{ company: 'acme', value: count(7), isPublic: false, parts }]);
});

test('the matched panel is the companies that are in both cells', () => {
  const members = (...companies: string[]): Member[] =>
    companies.map((company) => ({ company, value: count(1), isPublic: true, parts: [] }));
  const companies = (...found: readonly Member[]) => found.map((one) => one.company);
  expect(companies(...among(members('a', 'c', 'd'), members('b', 'c', 'd', 'e')))).toEqual(['c', 'd']);
  expect(among(members('a'), [])).toEqual([]);
  expect(among([], members('a'))).toEqual([]);
});
