import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { freeze, loadTexts, openRelease, type Release } from '@candor/data/release/folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallContent } from '../../../data/testing/release.ts';
import { listeningAddress, readPublicAddress } from '../address.ts';
import { createApp } from '../app.ts';
import { FORMS } from '../forms.ts';
import { LargeAnswers } from './large-answers.ts';

const ROOT = '/v1/datasets/small/releases/2024-01';
const HERE = listeningAddress('http://localhost');
const FRAMEWORKS = frameworkVersions().map(loadFramework);
let root = '';
let release: Release;
const large = new LargeAnswers(FRAMEWORKS);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-large-'));
  const content = smallContent();
  freeze(root, { ...content, codeBook: { ...content.codeBook, frameworkVersion: '1.0.0' } }, 2024, '1');
  release = openRelease(join(root, 'small', '2024-01'));
});
afterAll(async () => {
  await large.close();
  rmSync(root, { recursive: true });
});

const inPlace = (address = HERE) =>
  createApp({
    releases: [{ dataset: 'small', releases: [release], latest: release }],
    ...{ notices: [], frameworks: FRAMEWORKS, texts: loadTexts(), codeVersion: '1' },
    ...{ site: null, address },
    onError: (error) => {
      throw error;
    },
  });

/** What stands in a zip of when it was written. */
const UNTIMED = FORMS.map((one) => one.suffix).filter((suffix) => suffix !== '.xlsx');

test('a thread makes the very bytes that are made in place, of every form, with filters and labels', async () => {
  const app = inPlace();
  const paths = UNTIMED.map((suffix) => `${ROOT}/observations${suffix}`);
  for (const path of [...paths, `${ROOT}/observations.csv?labels=both&platform=SOC`, `${ROOT}/availability.html`]) {
    const bytes = Buffer.from(await large.bodyOf(release, HERE, path));
    const own = Buffer.from(await (await app.request(path)).arrayBuffer());
    expect(bytes.length).toBeGreaterThan(100);
    expect([path, bytes.equals(own)]).toEqual([path, true]);
  }
});

test('it names the address that it is told', async () => {
  const told = readPublicAddress('https://example.org/statistics');
  if (typeof told === 'string') throw new Error(told);
  const bytes = await large.bodyOf(release, told, `${ROOT}/datapackage.json`);
  expect(Buffer.from(bytes).toString()).toContain(`https://example.org/statistics${ROOT}`);
});

test('what fails in the thread fails here, and the next one is made', async () => {
  await expect(large.bodyOf(release, HERE, `${ROOT}/nothing`)).rejects.toThrow('a large answer was a problem: 404');
  expect((await large.bodyOf(release, HERE, `${ROOT}/observations.csv`)).length).toBeGreaterThan(100);
});

test('where too many wait, one takes too long or too much memory, is a problem that says what to do', async () => {
  const few = new LargeAnswers(FRAMEWORKS, { waiting: 1 });
  const asked = await Promise.allSettled(
    ['.csv', '.json', '.sdmx.csv', ''].map((suffix) => few.bodyOf(release, HERE, `${ROOT}/observations${suffix}`)),
  );
  const reasons = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(reasons.map((one) => [one.type, one.message])).toEqual(
    Array(2).fill(['busy', 'Too many large answers are asked for; ask again in some seconds.']),
  );
  await few.close();
  const hasty = new LargeAnswers(FRAMEWORKS, { patience: 0 });
  await expect(hasty.bodyOf(release, HERE, `${ROOT}/observations.csv`)).rejects.toMatchObject({
    type: 'busy',
    message: expect.stringContaining('takes longer to make than anybody waits'),
  });
  await hasty.close();
  const small = new LargeAnswers(FRAMEWORKS, { heap: 8 });
  await expect(small.bodyOf(release, HERE, `${ROOT}/observations.csv`)).rejects.toMatchObject({
    type: 'too-large',
    message: expect.stringContaining('larger than can be made at once'),
  });
  await small.close();
});
