import { expect, test } from 'vitest';
import { DATASET_PAGES, metricPath, pagePath, sectorPath } from './paths.ts';
import { routeAt } from './route.ts';

const place = { dataset: 'a b/c', release: null };

test.each(DATASET_PAGES)('the address of %s leads to its page and dataset', (page) => {
  expect(routeAt(pagePath(page, place))).toMatchObject({ page, dataset: 'a b/c', platform: null });
});

test('the addresses of a sector and of a metric lead to them', () => {
  expect(routeAt(sectorPath(place, 'SOC'))).toMatchObject({ page: 'sector', dataset: 'a b/c', platform: 'SOC' });
  expect(routeAt(metricPath('OUT-TIME'))).toMatchObject({ page: 'metric', dataset: null, metric: 'OUT-TIME' });
  expect(routeAt('/framework')).toMatchObject({ page: 'framework', metric: null });
});

test('the address of the site leads to an overview without naming a dataset', () => {
  expect(routeAt('/')).toMatchObject({ page: 'overview', dataset: null });
});

test('a slash at the end changes nothing', () => {
  expect(routeAt('/d/demo/')).toEqual(routeAt('/d/demo'));
  expect(routeAt('/d/demo/methods/')).toEqual(routeAt('/d/demo/methods'));
});

test('an address that leads nowhere is no page; the dataset that it names is still known', () => {
  expect(routeAt('/d/demo/nowhere')).toMatchObject({ page: null, dataset: 'demo' });
  expect(routeAt('/nowhere')).toMatchObject({ page: null, dataset: null });
  expect(routeAt('/d/%E0%A4%A')).toMatchObject({ page: 'overview', dataset: '%E0%A4%A' });
});
