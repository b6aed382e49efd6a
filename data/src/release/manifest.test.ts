import { expect, test } from 'vitest';
import { SMALL_INFO } from '../../testing/release.ts';
import { citation, compareReleaseIds, nextReleaseId, parseManifest } from './manifest.ts';

test.each([
  [2024, [], '2024.1'],
  [2024, ['2023.7'], '2024.1'],
  [2024, ['2024.1', '2024.2'], '2024.3'],
  [2024, ['2024.9', '2024.10'], '2024.11'],
  [2024, ['2024.1', '2025.4'], '2024.2'],
])('in %i after %j comes %s', (year, existing, next) => {
  expect(nextReleaseId(year, existing)).toBe(next);
});

test('releases are in order of year, then of number, and not of letters', () => {
  const ids = ['2025.1', '2024.10', '2024.2', '2024.1'];
  expect(ids.toSorted(compareReleaseIds)).toEqual(['2024.1', '2024.2', '2024.10', '2025.1']);
});

test('the citation names dataset, release and source, and says when the data are synthetic', () => {
  expect(citation(SMALL_INFO, '2024.1')).toBe(
    'Candor, Small “test” dataset, release 2024.1, from A printed list. Synthetic data.',
  );
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

test('a manifest reads back as it was written', () => {
  expect(parseManifest(JSON.stringify(MANIFEST))).toEqual(MANIFEST);
});

test.each([
  ['a file outside its folder', { files: [{ ...MANIFEST.files[0], name: '../../store/candor.db' }] }],
  ['a hash that is none', { files: [{ ...MANIFEST.files[0], sha256: 'no' }] }],
  ['a release id that is none', { release: 'latest' }],
  ['a key that nobody knows', { note: '' }],
])('a manifest with %s is refused', (_, part) => {
  expect(() => parseManifest(JSON.stringify({ ...MANIFEST, ...part }))).toThrow();
});
