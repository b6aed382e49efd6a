import { expect, test } from 'vitest';
import type { ReleaseAudit } from '../audit/release.ts';
import { certificateOf } from './certify.ts';

const CHECKS = { U0: 1, U1: 2, U2: 3, U3: 4, U4: 5, U5: 6 };
const audit = (changes: Partial<ReleaseAudit> = {}): ReleaseAudit => ({
  failures: [],
  checks: { ...CHECKS, place: 7, value: 8 },
  ...changes,
});

test('a certificate names every test in words, how often it was made, and the kinds of rule', () => {
  const { tests, rules, earlierReleases, policyHash } = certificateOf([], audit(), ['2024.1'], 'f'.repeat(64), false);
  expect(tests.map((one) => [one.test, one.checks, one.failures])).toEqual(
    Object.entries(CHECKS).map(([name, checks]) => [name, checks, 0]),
  );
  expect(tests.every((one) => /^[A-Z].+\.$/.test(one.words))).toBe(true);
  expect(rules).toEqual(['minimum_contributors', 'p_percent', 'group_disclosure']);
  expect([earlierReleases, policyHash]).toEqual([['2024.1'], 'f'.repeat(64)]);
});

test('it says that there is a dominance rule, never its numbers', () => {
  const certificate = certificateOf([], audit(), [], 'f'.repeat(64), true);
  expect(certificate.rules).toContain('nk_dominance');
  expect(JSON.stringify({ ...certificate, tests: [] })).not.toMatch(/\d %/);
});

test('a failed audit has no certificate', () => {
  const failed = audit({ failures: [{ test: 'U2', family: 'M 2020 amounts', cell: 'sum ALL' }] });
  expect(() => certificateOf([], failed, [], 'f'.repeat(64), false)).toThrow('failed audit');
});
