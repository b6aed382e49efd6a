import { expect, test } from 'vitest';
import type { ReleaseContent } from '../content.ts';
import type { Observation } from '../observation.ts';
import { fingerprintOf, sha256 } from './files.ts';

const source = { name: 'Acorn', publisher: 'Acorn', url: 'https://example.org/' };
const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', note: 'Made up.' };
const about = {
  id: 'acorn',
  title: 'Acorn “one”',
  description: 'Made up.',
  synthetic: true,
  policy: 'public',
} as const;
const lists = { metrics: [], measures: [], platforms: [], caveats: [], notes: [], breaks: [], reconciliation: [] };
const codeBook = { dataset: { ...about, source, licence }, frameworkVersion: '1.0.0', ...lists };
const place = {
  metric: 'REPORTS',
  measure: 'sum',
  platform: 'ALL',
  size: '_T',
  breakdown: '_T',
  panel: 'all',
} as const;

const figures = (count: number): Observation[] =>
  Array.from({ length: count }, (_, value) => ({
    ...place,
    ...{ year: 1000 + value, n: 3, kind: 'value', value, afterBreak: false, dominated: false },
  }));

test.each([0, 1, 9_999, 10_000, 10_001, 20_001])('the fingerprint of %i figures is that of their text', (count) => {
  const content: ReleaseContent = { codeBook, observations: figures(count), certificate: null };
  const text = JSON.stringify({ format: 4, codeBook, observations: content.observations });
  expect(fingerprintOf(content)).toBe(sha256(Buffer.from(text)));
});
