import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, ReleaseContent } from '@candor/data/release';
import { closingFiles, dataFiles, fingerprintOf, named, openRelease } from '@candor/data/release/folder';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { candor, publishedHome, temporaryFolder } from '../../../test/support/candor.ts';

const METRIC = 'OUT-REPORTS-NCMEC';
const ID = '2024-01';
const copy = temporaryFolder();
let home: string;

beforeAll(async () => {
  home = await publishedHome();
});

beforeEach(() => {
  rmSync(copy, { recursive: true, force: true });
  cpSync(home, copy, { recursive: true });
});

const folder = () => join(copy, 'releases', 'cybertipline', ID);
const audit = () => candor('audit', `cybertipline/${ID}`, '--home', copy);

/** Writes the release of the copy anew, with all hashes right, as somebody would who means to deceive. */
function tamper(change: (observations: readonly Observation[]) => readonly Observation[]): void {
  const { codeBook, observations, certificate, manifest, revisions } = openRelease(folder());
  const content: ReleaseContent = { codeBook, observations: change(observations), certificate };
  const data = [...dataFiles(content, ID, manifest.previous, revisions)];
  const closing = closingFiles(content, data.map(named), ID, manifest.previous, manifest, fingerprintOf(content));
  for (const { name, bytes } of [...data, ...closing]) writeFileSync(join(folder(), name), bytes);
}

const isAt = (one: Observation, platform: string, year: number) =>
  one.platform === platform && one.year === year && one.measure === 'sum' && one.panel === 'all';
const replaced = (platform: string, year: number, by: (one: Observation) => readonly Observation[]) =>
  tamper((all) => all.flatMap((one) => (isAt(one, platform, year) ? by(one) : [one])));

test('a public release whose figures lie between the bounds that follow is proved', async () => {
  const { code, out, err } = await audit();
  expect([code, out, err]).toEqual([
    0,
    `cybertipline/${ID}: public; 42 figures known of a part of the companies; failures 0.`,
    '',
  ]);
});

test.each([
  ['is narrower', 'MSG', (one: Observation) => [{ ...one, lower: 3_300_000 } as Observation]],
  ['is wider', 'MSG', (one: Observation) => [{ ...one, upper: 5_000_000 } as Observation]],
  [
    'says one number',
    'SOC',
    ({ n, ...one }: Observation) => [
      { ...one, n, kind: 'value', value: 13_600_000, afterBreak: false, dominated: false } as Observation,
    ],
  ],
  [
    'is told where it is not known',
    'GAI',
    (one: Observation) => [
      { ...one, kind: 'range', lower: 1_424_204, upper: 2_153_637, reason: 'not_collected' } as Observation,
    ],
  ],
  [
    'is not told where it is known',
    'STO',
    ({ metric, ...one }: Observation) => [{ ...one, metric, kind: 'missing', reason: 'not_collected' } as Observation],
  ],
  ['is another total', 'ALL-REPORTERS', (one: Observation) => [{ ...one, value: 21_181_301 } as Observation]],
  ['is lost', 'contact', () => []],
])('a figure that %s is found', async (_, platform, by) => {
  replaced(platform, 2025, by);
  const { code, err } = await audit();
  expect([code, err]).toEqual([2, `cybertipline/${ID} fails bounds at ${METRIC}: ${platform} 2025.`]);
});

test('a measure that nothing can be told of is found', async () => {
  replaced('MSG', 2025, (one) => [one, { ...one, measure: 'median' }]);
  expect((await audit()).err).toBe(`cybertipline/${ID} fails bounds at ${METRIC}: MSG 2025 median.`);
});
