import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../published.ts';
import type { Answer } from './answers.ts';
import { answer, answers, attack, found, published } from './example.ts';

describe('several published shares', () => {
  const all = [
    ...answers(4, 2, 's'),
    answer('m', 'yes', { platformType: 'MSG' }),
    ...answers(3, 2, 'n', { platformType: 'MSG', size: 'S2' }),
  ];

  test('that are exact give away what lies between them', async () => {
    const rows = [published(4 / 6, 0, { platform: 'SOC' }), published(5 / 7, 0, { size: 'S1' })];
    expect((await found([rows[0] as PublishedFigure], all)).filter((one) => one.startsWith('U2'))).toEqual([]);
    expect((await found(rows, all)).filter((one) => one.startsWith('U2'))).toEqual([
      'U2 POL-OWNER options 2023 the outsider knows m did answer yes',
      'U2 POL-OWNER options 2023 the outsider knows m did not answer no',
    ]);
  });

  test('that one company could not move, but two could, give away answers to who knows that', async () => {
    // Half or fewer of twelve, and half or more of another twelve; ten are in both.
    const both = [
      ...answers(5, 5, 's'),
      ...answers(0, 2, 't', { size: 'S2' }),
      ...answers(2, 0, 'm', { platformType: 'MSG' }),
    ];
    const rows = [published(0.25, 0.5, { platform: 'SOC' }), published(0.75, 0.5, { size: 'S1' })];
    const { wrong, moved, atEdge, leaks, byRule } = await attack(rows, both);
    expect({ wrong, moved, leaks }).toEqual({ wrong: [], moved: [], leaks: [] });
    expect(atEdge).toHaveLength(2);
    // At most five of the first, and at least seven of the second: those two in the second only did, those in the first
    // only not.
    const outsider = byRule.leaks.filter((one) => one.attacker === null && one.doubt.option === 'yes');
    expect(outsider.map(({ doubt }) => `${doubt.parent} ${doubt.yes ? 'no' : 'yes'}`).sort()).toEqual([
      ...['m0 yes', 'm1 yes', 't0 no', 't1 no'],
    ]);
    expect(await found(rows, both)).toContain('rule POL-OWNER options 2023 the outsider knows m0 did answer yes');
  });

  test('that two companies could not move leave every doubt, also to who knows that one could not', async () => {
    const both = [
      ...answers(1, 9, 's'),
      ...answers(0, 2, 't', { size: 'S2' }),
      ...answers(11, 1, 'm', { platformType: 'MSG' }),
    ];
    const rows = [
      published(0.25, 0.5, { platform: 'SOC' }),
      published(0.75, 0.5, { platform: 'MSG' }),
      published(0.75, 0.5, { size: 'S1' }),
    ];
    expect(await found(rows.slice(0, 2), both)).toEqual([]);
    // Twelve of twenty-two are half or more, but two companies could move it.
    expect(await found(rows, both)).toContain(
      'U0 1 POL-OWNER share ALL S1 option:yes all 2023 had one company answered otherwise, another could have moved it',
    );
  });

  test('of one who knows the rule are looked at to the end only as many as asked for, and the others counted', async () => {
    const rows = [published(0.5, 0.2)];
    expect((await attack(rows, answers(35, 25), undefined, { doubts: 3 })).byRule).toMatchObject({
      doubts: 120,
      left: 47,
    });
  });

  test('of two releases give away who alone answered anew', async () => {
    const before = answers(3, 9);
    const after = before.with(11, answer('c11', 'yes'));
    const leaks = await found([published(4 / 12, 0)], after, [[published(3 / 12, 0)], before]);
    expect(leaks).toContain('U2 POL-OWNER options 2023 the outsider knows c11 did answer yes');
  });
});

test('a company with two services has half a vote for each, and is known only if one of its answers is', async () => {
  const two = (one: string, other: string) => [
    answer('h', one),
    answer('h', other, { service: 'h2', platformType: 'MSG' }),
  ];
  const exact = await found([published(3.5 / 7, 0)], [...answers(3, 3), ...two('yes', 'no')]);
  expect(exact.filter((one) => one.startsWith('U2'))).toEqual([]);
  // That the sum is no whole number reveals that the two differ, but not which is which.
  expect(exact).toContain('side POL-OWNER options 2023 the outsider knows h answered yes not everywhere');
  const apart = [published(3.5 / 7, 0), published(3.5 / 6.5, 0, { platform: 'SOC' })];
  expect(await found(apart, [...answers(3, 3), ...two('yes', 'no')])).toContain(
    'U2 POL-OWNER options 2023 the outsider knows h did answer yes',
  );
});

test('how a question was answered is published of all who were asked, and of the panel only of those in both years', async () => {
  const silent = answers(0, 12).map((one, at): Answer => (at < 9 ? one : { ...one, status: 'withheld', kind: null }));
  const coverage = published(0.75, 0.5, { measure: 'coverage', breakdown: '_T' });
  expect(await found([coverage], silent)).toEqual([]);
  const withheld = published(0.25, 0, { measure: 'status_share', breakdown: 'status:withheld' });
  expect((await attack([withheld], silent)).moved).toHaveLength(1);
  const years = [...answers(4, 4), ...answers(6, 6, 'c', { year: 2022 })];
  const panel = { panel: 'matched', measure: 'share_previous' };
  expect((await attack([published(0.75, 0.5, panel)], years)).moved).toEqual([]);
  expect((await attack([published(0.25, 0.5, panel)], years)).moved).toHaveLength(1);
});
