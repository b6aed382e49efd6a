import { expect, test } from 'vitest';
import type { Observation } from '../release/index.ts';
import type { Aggregate, AggregateKey } from '../statistics/index.ts';
import { accountFor as sentencesOf, unaccounted } from './account-for.ts';

const KEY: AggregateKey = {
  metric: 'M',
  measure: 'sum',
  platform: 'SOC',
  size: '_T',
  breakdown: '_T',
  year: 2020,
  panel: 'all',
};

const again = (value: Aggregate['value'], key: Partial<AggregateKey> = {}): Aggregate => ({
  key: { ...KEY, ...key },
  value,
  n: 5,
  allPublic: false,
  afterBreak: false,
  dominated: false,
  basis: { kind: 'nothing' },
});

const published = (value: number, key: Partial<AggregateKey> = {}): Observation => ({
  ...KEY,
  ...key,
  kind: 'value',
  value,
  n: '5-9',
  afterBreak: false,
  dominated: false,
});

const accountFor = (release: string, observations: readonly Observation[], aggregates: readonly Aggregate[]) =>
  sentencesOf(release, unaccounted(observations, aggregates));

const held: Observation = { ...KEY, kind: 'missing', reason: 'suppressed', n: null };

test('what the reports say again is accounted for, whatever was held back', () => {
  expect(
    accountFor(
      '2024.1',
      [published(120), published(0.5, { measure: 'pooled_ratio' })],
      [again(120), again(0.5, { measure: 'pooled_ratio' })],
    ),
  ).toEqual([]);
  expect(accountFor('2024.1', [held], [])).toEqual([]);
});

test('a sum that the reports do not say is named by its place, without either value', () => {
  const [sentence = '', ...more] = accountFor('2024.1', [published(121), published(7, { year: 2021 })], [again(120)]);
  expect(more).toEqual([]);
  expect(sentence).toBe(
    'Release 2024.1 published 2 figures that the store does not account for, the first of M sum, SOC 2020; publish from the store that it was made from.',
  );
});

test('a share is accounted for within half of the step that it is published in', () => {
  const share = { measure: 'share' } as const;
  const stepped = { ...published(0.5, share), step: 0.1 } as Observation;
  expect(accountFor('2024.1', [stepped], [again(0.55, share)])).toEqual([]);
  expect(accountFor('2024.1', [stepped], [again(0.56, share)])).toHaveLength(1);
});

test('a figure that nothing is known of any more is not accounted for', () => {
  expect(accountFor('2024.1', [published(120)], [])).toHaveLength(1);
  expect(accountFor('2024.1', [published(120)], [again(120, { size: 'S1' })])).toHaveLength(1);
});

test('what is a mean or a chain when it is published may differ', () => {
  const others: Partial<AggregateKey>[] = [
    { measure: 'median' },
    { measure: 'index', panel: 'matched' },
    { measure: 'direction', panel: 'matched' },
  ];
  for (const key of others) expect(accountFor('2024.1', [published(0.95, key)], [again(0.99, key)])).toEqual([]);
});

test('a last digit of floating point is no difference', () => {
  expect(accountFor('2024.1', [published(1e12 + 0.0001)], [again(1e12)])).toEqual([]);
});
