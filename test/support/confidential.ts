import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '@candor/api';
import type { Certificate, Observation, ReleaseContent } from '@candor/data/release';
import { freeze, loadTexts, openReleases } from '@candor/data/release/folder';
import { smallContent } from '../../data/testing/release.ts';
import { temporaryFolder } from './candor.ts';

/** What a certificate looks like; nothing was proved of this one. */
export const CERTIFICATE: Certificate = {
  sentence: 'No company’s figures can be worked out from what is published here.',
  rules: ['A least number of companies.', 'A least uncertainty about each company.'],
  tests: [
    { test: 'U0', words: 'A cell that may not be told is told.', checks: 12, failures: 0 },
    { test: 'U3', words: 'Two companies together learn too much of a third.', checks: 7, failures: 0 },
  ],
  observations: { published: 90, heldBack: 2 },
  earlierReleases: [],
  policyHash: 'a'.repeat(64),
};

type Change = (observation: Observation) => Observation;

/** A small dataset as if its reports were confidential: counts of companies as classes, one cell held back. */
function confidentialContent(earlierReleases: readonly string[], change: Change): ReleaseContent {
  const { codeBook, observations } = smallContent();
  return {
    codeBook: { ...codeBook, dataset: { ...codeBook.dataset, id: 'secret', policy: 'confidential' } },
    certificate: { ...CERTIFICATE, earlierReleases },
    observations: observations.map((one) => change({ ...one, n: '5-9' })),
  };
}

const isAt = ({ measure, platform, year, panel }: Observation, at: readonly [string, string, number]) =>
  panel === 'all' && JSON.stringify([measure, platform, year]) === JSON.stringify(at);

const heldBack = ({ metric, measure, platform, size, breakdown, panel, year }: Observation): Observation => ({
  ...{ metric, measure, platform, size, breakdown, panel, year },
  kind: 'missing',
  reason: 'suppressed',
  n: null,
});

/** Two releases: 2024-01, then 2025-01 with one figure restated, one withdrawn and one added. */
export function confidentialReleases(root: string): void {
  const first: Change = (one) => (isAt(one, ['sum', 'SOC', 2020]) ? heldBack(one) : one);
  const second: Change = (one) => {
    if (isAt(one, ['sum', 'MSG', 2021])) return heldBack(one);
    return isAt(one, ['sum', 'ALL', 2021]) && one.kind === 'value' ? { ...one, value: one.value + 1 } : one;
  };
  freeze(root, confidentialContent([], first), 2024, '9.9.9');
  freeze(root, confidentialContent(['2024-01'], second), 2025, '9.9.9');
}

/** The API over these releases, and where they are. */
export function confidentialApi() {
  const root = temporaryFolder();
  confidentialReleases(root);
  const failures: string[] = [];
  const app = createApp({
    releases: openReleases(root),
    notices: [],
    frameworks: [],
    texts: loadTexts(),
    codeVersion: '9.9.9',
    site: null,
    onError: (error) => failures.push(error.message),
  });
  /** Changes a file of a release behind the server's back. */
  const alter = (release: string, name: string) => appendFileSync(join(root, 'secret', release, name), ' ');
  return { app, alter, failures };
}
