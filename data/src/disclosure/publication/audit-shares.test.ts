import { describe, expect, test } from 'vitest';
import { POLICY, vote } from '../../../testing/told.ts';
import type { Aggregate, Term } from '../../statistics/types.ts';
import { type Decision, decide } from '../protect.ts';
import { auditShares } from './audit-shares.ts';

const voted = (yes: number, companies: number) =>
  Array.from({ length: companies }, (_, at) => vote(`c${at}`, 'x', at < yes ? 1 : 0));

function audited(terms: readonly Term[], decision: Decision) {
  const cell = { family: 'M 2020 options', id: 'all x', kind: 'yes_no', rank: 0, terms: () => terms } as const;
  const aggregate: Aggregate = {
    key: {
      metric: 'M',
      measure: 'share',
      platform: 'ALL',
      size: '_T',
      breakdown: 'option:x',
      year: 2020,
      panel: 'all',
    },
    value: 0.5,
    n: terms.length,
    allPublic: false,
    afterBreak: false,
    dominated: false,
    basis: { kind: 'cells', cells: [cell] },
  };
  return auditShares([aggregate], [decide(aggregate, decision)], POLICY);
}

const told = (value: number, step: number): Decision => ({ kind: 'free', value, n: '5-9', step });
const testsOf = (terms: readonly Term[], decision: Decision) =>
  audited(terms, decision).failures.map((one) => `${one.test} ${one.family}: ${one.cell}`);

describe('the audit of shares', () => {
  test('proves what no company decides, and says how often it looked', () => {
    expect(audited(voted(30, 60), told(0.5, 0.2))).toEqual({
      failures: [],
      checks: { U0: 1, U1: 60, U2: 60, U3: 60, U4: 0, U5: 0 },
    });
  });

  test('does not look at what is held back', () => {
    expect(audited(voted(1, 1), { kind: 'suppressed', n: null }).checks.U0).toBe(0);
  });

  test('names a share that one company could have changed', () => {
    expect(testsOf(voted(36, 60), told(0.5, 0.2))).toEqual(['U2 M 2020 options: all x']);
    expect(testsOf(voted(30, 60), told(0.5, 0))).toContain('U2 M 2020 options: all x');
  });

  test('names a share that two companies together could have changed, for that it is told says that one could not', () => {
    expect(testsOf(voted(34, 60), told(0.5, 0.2))).toEqual([]);
    expect(testsOf(voted(35, 60), told(0.5, 0.2))).toEqual(['U2 M 2020 options: all x']);
  });

  test('names a share that is not what the reports say', () => {
    expect(testsOf(voted(10, 60), told(0.5, 0.05))).toContain('U1 M 2020 options: all x');
  });

  test('names a share whose class is so tight that who knows the rule could count', () => {
    expect(testsOf(voted(30, 60), told(0.5, 2 / 60))).toContain('U0 M 2020 options: all x');
  });

  test('names a share whose class is narrower than so many ask for, or as wide only by who answered', () => {
    expect(testsOf(voted(30, 60), told(0.5, 0.1))).toEqual(['U0 M 2020 options: all x']);
    expect(testsOf(voted(20, 40), told(0.5, 0.2))).toEqual(['U0 M 2020 options: all x']);
    expect(testsOf(voted(20, 42), told(0.5, 0.2))).toEqual([]);
  });

  test('names a share of too few, and one that says nearly none or nearly all too closely', () => {
    expect(testsOf(voted(0, 2), told(0.5, 1))).toEqual(['U0 M 2020 options: all x']);
    expect(testsOf(voted(1, 300), told(0.01, 0.02))).toContain('U0 M 2020 options: all x');
  });

  test('lets public answers be told as they are', () => {
    const known = [vote('a', 'x', 1, { isPublic: true }), vote('b', 'x', 0, { isPublic: true })];
    expect(testsOf(known, told(0.5, 0))).toEqual([]);
  });
});
