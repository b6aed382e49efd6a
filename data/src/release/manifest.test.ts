import { expect, test } from 'vitest';
import { SMALL_INFO } from '../../testing/release.ts';
import { citation, compareReleaseIds, hasPlainCodes, isReleaseId, nextReleaseId, parseManifest } from './manifest.ts';

test.each([
  [2024, [], '2024-01'],
  [2024, ['2023-07'], '2024-01'],
  [2024, ['2024-01', '2024-02'], '2024-03'],
  [2024, ['2024-09', '2024-10'], '2024-11'],
  [2024, ['2024-98', '2024-99'], '2024-100'],
  [2024, ['2024-01', '2025-04'], '2024-02'],
  // After releases that have ids of the old form.
  [2024, ['2024.1'], '2024-02'],
  [2024, ['2024.9', '2024.10'], '2024-11'],
  [2025, ['2024.10'], '2025-01'],
])('in %i after %j comes %s', (year, existing, next) => {
  expect(nextReleaseId(year, existing)).toBe(next);
  expect(isReleaseId(next)).toBe(true);
  expect(hasPlainCodes(next)).toBe(true);
  expect(Number(next)).toBeNaN();
});

test('releases are in order of year, then of number, and not of letters, whatever their form', () => {
  const ids = ['2025-01', '2024-100', '2024.10', '2024-11', '2024.2', '2024.1'];
  expect(ids.toSorted(compareReleaseIds)).toEqual(['2024.1', '2024.2', '2024.10', '2024-11', '2024-100', '2025-01']);
});

test.each(['2024.0', '2024-1', '2024-00', '2024-001', '24-01', '2024', 'latest', '2024-01/..', '2024.01'])(
  '“%s” is the id of no release',
  (id) => {
    expect(isReleaseId(id)).toBe(false);
  },
);

test('the citation names dataset, release and source, and says when the data are synthetic', () => {
  expect(citation(SMALL_INFO, '2024.1')).toBe(
    'Candor, Small “test” dataset, release 2024.1, from A printed list. Synthetic data.',
  );
  expect(citation(SMALL_INFO, '2024.1', '2024-03-05')).toContain(', release 2024.1, published 5 March 2024, from ');
  expect(citation({ ...SMALL_INFO, synthetic: false }, '2024.1')).not.toContain('Synthetic');
});

const MANIFEST = {
  dataset: 'small',
  release: '2024.1',
  title: 'Small',
  synthetic: true,
  frameworkVersion: '0.1.0',
  codeVersion: '0.1.0',
  previous: null,
  citation: 'Candor.',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/', note: '' },
  fingerprint: 'a'.repeat(64),
  files: [{ name: 'release.db', mediaType: 'application/vnd.sqlite3', bytes: 1, sha256: 'b'.repeat(64) }],
};

test.each(['2024.1', '2024-01'])('a manifest of %s reads back as it was written', (release) => {
  expect(parseManifest(JSON.stringify({ ...MANIFEST, release }))).toEqual({ ...MANIFEST, release });
});

test.each([
  ['a file outside its folder', { files: [{ ...MANIFEST.files[0], name: '../../store/candor.db' }] }],
  ['a hash that is none', { files: [{ ...MANIFEST.files[0], sha256: 'no' }] }],
  ['a release id that is none', { release: 'latest' }],
  ['a key that nobody knows', { note: '' }],
])('a manifest with %s is refused', (_, part) => {
  expect(() => parseManifest(JSON.stringify({ ...MANIFEST, ...part }))).toThrow();
});
