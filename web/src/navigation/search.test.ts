import { expect, test } from 'vitest';
import { parseSearch, pinnedIn, stringifySearch } from './search.ts';

test('a query is plain text in both directions: no number, no list, no guess', () => {
  expect(parseSearch('?release=2024.10&platform=SOC,MSG&year=2020..2022')).toEqual({
    release: '2024.10',
    platform: 'SOC,MSG',
    year: '2020..2022',
  });
  expect(stringifySearch({ release: '2024.10', platform: 'SOC,MSG' })).toBe('?release=2024.10&platform=SOC,MSG');
});

test('of a name that comes twice the first counts; what is empty is left out', () => {
  expect(parseSearch('?q=a&q=b')).toEqual({ q: 'a' });
  expect(stringifySearch({ q: '', release: undefined, by: null })).toBe('');
});

test('an address pins a release by its id; “latest” follows new ones, as no release does', () => {
  expect(['2024.10', 'latest', undefined].map(pinnedIn)).toEqual(['2024.10', null, null]);
});
