import { expect, test } from 'vitest';
import { amount, POLICY } from '../../../testing/disclosure.ts';
import type { Observation } from '../../release/index.ts';
import type { Aggregate, AggregateKey } from '../../statistics/types.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import type { DisclosureDecision } from '../protect.ts';
import { oneRangeEach } from './one-range-each.ts';

const KEY: AggregateKey = {
  ...{ metric: 'COUNT', measure: 'sum', platform: 'ALL', size: '_T', breakdown: '_T', year: 2023, panel: 'all' },
};
const terms = ['a', 'b', 'c'].map((company) => amount(company, 100));

function aggregateOf(part: Partial<AggregateKey>, rank: number): Aggregate {
  const key = { ...KEY, ...part };
  const cell = { family: 'COUNT 2023', id: JSON.stringify(key), kind: 'count', rank, terms: () => terms } as const;
  const flags = { allPublic: false, afterBreak: false, dominated: false };
  return { key, value: 300, n: 3, ...flags, basis: { kind: 'cells', cells: [cell] } };
}

const range: DisclosureDecision = { kind: 'range', bounds: [200, 500], n: '4-9' };
const kept = (aggregates: readonly Aggregate[], before?: readonly [Aggregate, object]) => {
  const earlier = before && {
    aggregates: [before[0]],
    observations: [
      { ...before[0].key, afterBreak: false, dominated: false, n: '4-9', ...before[1] } as unknown as Observation,
    ],
  };
  const grounds = { solved: new Map(), judge: judgeOfSizes(POLICY), policy: { ...POLICY, pKnown: true } };
  return oneRangeEach(
    aggregates,
    aggregates.map(() => range),
    earlier === undefined ? [] : [earlier],
    grounds,
  ).map((one) => one.kind);
};

test('of two ranges of the same companies the one of the lower rank stays', () => {
  expect(kept([aggregateOf({ platform: 'SOC' }, 2), aggregateOf({}, 1)])).toEqual(['suppressed', 'range']);
});

test('an earlier release leaves room for the same range alone, and for none beside what it rounded', () => {
  const now = [aggregateOf({}, 1)];
  const direction = aggregateOf({ measure: 'direction', panel: 'matched' }, 1);
  expect(kept(now, [aggregateOf({}, 1), { kind: 'range', lower: 200, upper: 500 }])).toEqual(['range']);
  expect(kept(now, [aggregateOf({}, 1), { kind: 'range', lower: 100, upper: 500 }])).toEqual(['suppressed']);
  expect(kept(now, [direction, { kind: 'value', value: 1 }])).toEqual(['suppressed']);
  expect(kept(now, [direction, { kind: 'missing', reason: 'suppressed' }])).toEqual(['range']);
});
