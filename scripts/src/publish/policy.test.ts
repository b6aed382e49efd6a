import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/candor.ts';
import { policyFrom, policyOf, policyOfRelease, readPolicy } from './policy.ts';

const folder = temporaryFolder();
const TEXT = 'minContributors: 4\npPercent: 13.7\nsecret: sixteen-and-more-letters\n';
const problem = (text: string): string => {
  try {
    policyFrom(text, 'the policy');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

test('a policy is read with its defaults, and its hash tells nothing of it', () => {
  const { policy, hash } = policyFrom(TEXT, 'x');
  expect(policy).toMatchObject({ minContributors: 4, pPercent: 13.7, coalition: 1, nk: [] });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(policyFrom(TEXT.replace('letters', 'numbers'), 'x').hash).not.toBe(hash);
});

test.each([
  ['pPercent: 13.7\nsecret: sixteen-and-more-letters', 'minContributors'],
  ['minContributors: null\npPercent: 13.7\nsecret: sixteen-and-more-letters', 'A release needs'],
  ['minContributors: 4\npPercent: null\nsecret: sixteen-and-more-letters', 'A release needs'],
  ['minContributors: 2\npPercent: 13.7\nsecret: sixteen-and-more-letters', 'at least 3'],
  ['minContributors: 4\npPercent: 13.7', 'secret'],
  ['minContributors: 4\npPercent: 13.7\nsecret: short', 'at least 16 characters'],
  ['minContributor: 4\npPercent: 13.7\nsecret: sixteen-and-more-letters', 'minContributor'],
  [': : :', 'is not YAML'],
  ['just words', 'is not YAML'],
])('%j is no policy for releases, and the refusal says why', (text, why) => {
  expect(problem(text)).toContain(why);
});

test('no refusal repeats a parameter or the secret', () => {
  for (const text of [TEXT.replace('4', '2'), TEXT.replace('sixteen-and-more-letters', 'oyster'), `${TEXT}other: 1`]) {
    expect(problem(text)).not.toBe('');
    expect(problem(text)).not.toMatch(/13\.7|oyster|sixteen-and/);
  }
});

test('a dataset goes by the file of its name; only a synthetic one by the demonstration policy', () => {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  const of = (id: string, synthetic: boolean) => policyOf(join(folder, 'policies'), { id, synthetic });
  writeFileSync(join(folder, 'policies', 'club.yaml'), TEXT);
  expect(of('club', false).policy.pPercent).toBe(13.7);
  expect(of('club', true).policy.pPercent).toBe(13.7);
  expect(of('other', true).text).toContain('demonstration');
  expect(() => of('other', false)).toThrow('“other” is confidential and has no policy');
});

test('the policy of a release may have settings that there are no more, and keeps its hash', () => {
  const old = `${TEXT}weightExponent: 0.6\ntellReasons: [A]\n`;
  const { policy, hash } = policyOfRelease(old, '2024.1');
  expect(policy).toEqual(policyFrom(TEXT, 'x').policy);
  expect(hash).not.toBe(policyFrom(TEXT, 'x').hash);
  expect(problem(old)).toBe(
    'the policy is no policy for releases: The policy’s “weightExponent” never decided anything about a release and is no longer a setting; delete it. The policy’s “tellReasons” never decided anything about a release and is no longer a setting; delete it.',
  );
  expect(() => policyOfRelease('minContributors: 4\n', '2024.1')).toThrow(
    'The policy of release 2024.1 is no policy for releases:',
  );
});

test('a file that is not there is named', () => {
  expect(() => readPolicy(join(folder, 'nowhere.yaml'))).toThrow('There is no policy at');
});
