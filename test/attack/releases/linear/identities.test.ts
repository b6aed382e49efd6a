import { expect, test } from 'vitest';
import { attackReleases } from '../attack-releases.ts';
import type { Reported } from '../contributions.ts';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import { frameworkFolder, identitiesIn, identitiesOf, linksOf } from './identities.ts';
import type { Valued } from './values.ts';

const LEVELS = levelsOf(new Map([['SOC', null]]));
const PROTECTION = { k: 3, percent: 10 };
const place = { type: 'SOC', size: 'S1', year: 2023, isPublic: false };
const published = (metric: string, measure: string, value: number, breakdown = '_T'): PublishedFigure => ({
  ...{ release: '1', metric, measure, platform: 'SOC', size: '_T', breakdown, panel: 'all', year: 2023, value },
});

test('the framework names what binds its metrics, as fields or by its definitions', () => {
  const links = linksOf(identitiesOf(frameworkFolder('1.0.0'))).map((pair) => pair.join(' < '));
  expect(links.length).toBeGreaterThan(5);
  expect(
    identitiesIn([
      { code: 'A', part_of: 'B' },
      { code: 'C', sum_of: ['B ai_nexus:one', { metric: 'B', breakdown: 'ai_nexus', code: 'two' }] },
      { code: 'D', denominator: 'B' },
    ]),
  ).toEqual([
    { whole: { metric: 'B', breakdown: '_T' }, parts: [{ metric: 'A', breakdown: '_T' }], isAll: false },
    {
      whole: { metric: 'C', breakdown: '_T' },
      parts: ['one', 'two'].map((code) => ({ metric: 'B', breakdown: `ai_nexus:${code}` })),
      isAll: true,
    },
    { whole: { metric: 'D', breakdown: 'denominator' }, parts: [{ metric: 'B', breakdown: '_T' }], isAll: true },
  ]);
});

test('what one metric reveals of the whole that others are shares of gives away who gave one alone', async () => {
  const items = [100, 120, 90, 110, 477];
  const reported = items.map(
    (value, at): Reported => ({
      ...place,
      parent: `c${at}`,
      service: `s${at}`,
      metric: 'OUT-CONTENT',
      breakdown: '_T',
      value,
    }),
  );
  const valued = items.slice(0, 4).map(
    (second, at): Valued => ({
      ...place,
      ...{ parent: `c${at}`, service: `s${at}`, metric: 'OUT-VIEWS', kind: 'percentage', first: 70 + at, second },
    }),
  );
  const rows = [published('OUT-CONTENT', 'sum', 897), published('OUT-VIEWS', 'pooled_ratio', 286 / 420)];
  // That the digits give both sums is what publishing counts as; here they are published beside it.
  const both = ['numerator', 'denominator'].map((side) =>
    published('OUT-VIEWS', 'sum', side === 'numerator' ? 286 : 420, side),
  );
  const of = async (identities: ReturnType<typeof identitiesIn>) =>
    (
      await attackReleases(
        [{ published: [...rows, ...both], reported, valued }],
        LEVELS,
        PROTECTION,
        new Map(),
        identities,
      )
    ).leaks.map(
      (one) => `${one.attacker ?? 'everybody'}: ${one.secret.owner} ${one.secret.name.split(' ')[0]} ${one.side}`,
    );
  const leaks = await of(identitiesOf(frameworkFolder('1.0.0')));
  expect(leaks).toContain('everybody: c4 OUT-CONTENT up');
  expect(leaks).toContain('everybody: c4 OUT-CONTENT down');
  expect(await of([])).toEqual([]);
});
