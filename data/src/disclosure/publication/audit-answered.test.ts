import { describe, expect, test } from 'vitest';
import { POLICY } from '../../../testing/told.ts';
import type { CountBand } from '../../release/index.ts';
import type { Aggregate } from '../../statistics/types.ts';
import { countBand } from '../count-band.ts';
import { decide } from '../protect.ts';
import { auditClasses, classTellsWho, widthTellsWho } from './audit-answered.ts';

const KEY = {
  metric: 'M',
  measure: 'sum',
  platform: 'SOC',
  size: '_T',
  breakdown: '_T',
  year: 2020,
  panel: 'all',
} as const;
const ones = (many: number) => Array.from({ length: many }, () => 1);

function audited(n: number, told: CountBand | null) {
  const aggregate: Aggregate = {
    ...{ key: KEY, value: 1, n, allPublic: false, afterBreak: false, dominated: false },
    basis: { kind: 'nothing' },
  };
  const decision =
    told === null ? ({ kind: 'suppressed', n: null } as const) : ({ kind: 'free', value: 1, n: told } as const);
  return auditClasses([aggregate], [decide(aggregate, decision)], POLICY);
}

describe('the class of how many companies are behind a figure', () => {
  test('tells who answered where a few more or fewer would be in another', () => {
    expect(audited(10, '10-19')).toEqual([{ test: 'U0', family: 'M 2020', cell: 'sum SOC' }]);
    expect(audited(18, '10-19')).toHaveLength(1);
    expect(audited(4, '4-9')).toHaveLength(1);
    expect(audited(12, '10-19')).toEqual([]);
    expect(audited(10, null)).toEqual([]);
  });

  test('must be one', () => {
    expect(classTellsWho(12, 12, 1)).toBe(true);
    expect(classTellsWho(null, 12, 1)).toBe(true);
  });

  test.each([1, 2, 3])('is never chosen so that it does, with a margin of %i', (margin) => {
    for (let n = 4 + margin - 1; n < 300; n++)
      expect([n, classTellsWho(countBand(n, margin), n, margin)]).toEqual([n, false]);
  });
});

describe('the width of a class of shares', () => {
  test('tells who answered where a few more or fewer would ask for another', () => {
    const tells = (many: number, width: number) => widthTellsWho(ones(many), width, POLICY);
    expect([7, 8, 37, 38].map((many) => tells(many, 0.5))).toEqual([true, false, false, true]);
    expect([41, 42, 77, 78].map((many) => tells(many, 0.2))).toEqual([true, false, false, true]);
    expect([401, 402].map((many) => tells(many, 0.02))).toEqual([true, false]);
  });

  test('is wider where some have less than a vote here, as if each had one', () => {
    expect(widthTellsWho([...ones(35), 0.5, 0.5], 0.5, POLICY)).toBe(false);
    expect(
      widthTellsWho(
        ones(20).map(() => 0.5),
        0.2,
        POLICY,
      ),
    ).toBe(true);
  });
});
