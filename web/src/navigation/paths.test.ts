import { standardView, viewCodesOf } from '@candor/data/release';
import { expect, test } from 'vitest';
import { bookOf } from '../../testing/book.ts';
import { explorePath } from './explore-path.ts';
import { pagePath, sectorPath } from './paths.ts';

const latest = { dataset: 'demo', release: null };
const pinned = { dataset: 'demo', release: '2024.1' };

test('a page has its dataset in its address, and the release where the reader pinned it', () => {
  expect(pagePath('overview', latest)).toBe('/d/demo');
  expect(pagePath('methods', pinned)).toBe('/d/demo/methods?release=2024.1');
  expect(sectorPath(pinned, 'SOC')).toBe('/d/demo/sectors/SOC?release=2024.1');
  expect(sectorPath(latest, 'public-sharing')).toBe('/d/demo/sectors/public-sharing');
});

test('without a dataset the address is a short one', () => {
  expect(pagePath('overview', null)).toBe('/');
  expect(pagePath('explore', null)).toBe('/explore');
});

test('a view on the explore page names only what differs from the default', () => {
  const codes = viewCodesOf(bookOf(), null);
  expect(explorePath(latest, standardView(codes), codes)).toBe('/d/demo/explore');
  expect(explorePath(latest, standardView(codes, 'TIME'), codes)).toBe('/d/demo/explore?metric=TIME');
  const bars = { ...standardView(codes, 'COUNT', 'scope'), years: [2022, 2022] as const };
  expect(explorePath(pinned, bars, codes)).toBe('/d/demo/explore?chart=scope&year=2022&release=2024.1');
});
