import { expect, test } from 'vitest';
import { attackReleases, type Release } from './attack-releases.ts';
import type { Reported } from './contributions.ts';
import { levelsOf } from './figures.ts';
import type { Identity } from './linear/identities.ts';
import type { PublishedFigure } from './published.ts';
import { equalTo } from './secrets.ts';

const LEVELS = levelsOf(
  new Map([
    ['SOC', 'ALL'],
    ['VID', 'ALL'],
    ['ALL', null],
  ]),
);

const reported = (parent: string, value: number, part: Partial<Reported> = {}): Reported => ({
  ...{ parent, metric: 'N', breakdown: '_T', year: 2023, type: 'SOC', size: 'S1', value, isPublic: false },
  ...part,
});
const sum = (value: number, release = '1'): PublishedFigure => ({
  ...{ release, metric: 'N', measure: 'sum', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'all', year: 2023 },
  value,
});

async function leaksOf(releases: readonly Release[], identities: readonly Identity[] = []): Promise<string[]> {
  const { leaks, wrong } = await attackReleases(releases, LEVELS, { k: 3, percent: 10 }, new Map(), identities);
  expect(wrong).toEqual([]);
  return leaks.map((leak) => `${leak.attacker ?? 'everybody'}: ${leak.secret.owner} ${leak.side}`);
}

test('what is the same number was not restated, though a service without any was sold', async () => {
  const others = [reported('a', 30), reported('b', 20), reported('e', 20)];
  const before = [...others, reported('c', 30, { service: 's1' }), reported('c', 0, { service: 's2' })];
  const after = [...others, reported('c', 30, { service: 's1' }), reported('d', 0, { service: 's2' })];
  expect(
    await leaksOf([
      { published: [sum(100)], reported: before },
      { published: [sum(100, '2')], reported: after },
    ]),
  ).toEqual([]);
});

test('what the definitions make of a public figure is no secret, and does not make the rest of one', async () => {
  const isAll: Identity = {
    whole: { metric: 'M', breakdown: '_T' },
    parts: [{ metric: 'N', breakdown: '_T' }],
    isAll: true,
  };
  const rows = (isPublic: boolean) => [
    reported('a', 1000, { metric: 'M', isPublic }),
    reported('a', 1000),
    reported('a', 1, { type: 'VID' }),
    ...[10, 12, 14].map((value, at) => reported(['b', 'c', 'd'][at] ?? '', value)),
  ];
  expect(await leaksOf([{ published: [sum(1037)], reported: rows(true) }], [isAll])).toEqual([]);
  expect(await leaksOf([{ published: [sum(1037)], reported: rows(false) }], [isAll])).toContain('everybody: a up');
});

test('two wholes of the same parts are one number, so that one that is public makes the other so', async () => {
  const parts = ['x', 'y'].map((code) => ({ metric: 'M', breakdown: `kind:${code}` }));
  const isAll: Identity = { whole: { metric: 'N', breakdown: '_T' }, parts, isAll: true };
  const rows = [
    reported('a', 1000, { metric: 'M', isPublic: true }),
    reported('a', 400, { metric: 'M', breakdown: 'kind:x' }),
    reported('a', 600, { metric: 'M', breakdown: 'kind:y' }),
    reported('a', 1000),
    reported('a', 1, { type: 'VID' }),
    ...[10, 12, 14].map((value, at) => reported(['b', 'c', 'd'][at] ?? '', value)),
  ];
  expect(await leaksOf([{ published: [sum(1037)], reported: rows }], [isAll])).toEqual([]);
});

test('a whole equals its only part and each whole of the same parts, and so on', () => {
  const law = (figures: number[], within?: [number, number]) => ({
    ...{ figures, coefficients: figures.map((_, at) => (at === 0 ? 1 : -1)), name: '', isTrue: true, cells: [] },
    ...(within === undefined ? {} : { within }),
  });
  const statements = [law([6, 5]), law([0, 1, 2]), law([5, 2, 1]), law([7, 0], [-3, 0]), law([8, 1, 3])];
  expect([...equalTo([0], statements)].sort()).toEqual([0, 5, 6]);
  expect([...equalTo([1], statements)]).toEqual([1]);
});

test('no release is blamed for what an earlier one published beside what became public since', async () => {
  const rows = (isPublic: boolean) => [
    reported('a', 30, { isPublic }),
    reported('b', 30, { isPublic }),
    reported('c', 40),
  ];
  const first = { published: [sum(100)], reported: rows(false) };
  expect(await leaksOf([first, { published: [], reported: rows(true) }])).toEqual([]);
  // Had they been public before, the first release would have given the third company away.
  expect(await leaksOf([{ ...first, reported: rows(true) }])).not.toEqual([]);
});

test('what an earlier release gave away by itself is found, whatever came after', async () => {
  const rows = [90, 10, 4, 4].map((value, at) => reported('abcd'.charAt(at), value));
  expect(
    await leaksOf([
      { published: [sum(108)], reported: rows },
      { published: [sum(108, '2')], reported: rows },
    ]),
  ).toEqual(['b: a up']);
});
