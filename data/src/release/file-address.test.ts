import { expect, test } from 'vitest';
import { fileAddress } from './file-address.ts';

test.each([
  ['/v1/datasets', '/v1/datasets.json'],
  ['/v1/framework/1.0.0', '/v1/framework/1.0.0.json'],
  ['/v1/framework/1.1.0/changes?from=1.0.0', '/v1/framework/1.1.0/changes.from-1.0.0.json'],
  [
    '/v1/datasets/a/releases/2024-01/observations?metric=TIME',
    '/v1/datasets/a/releases/2024-01/observations.metric-TIME.json',
  ],
  ['/v1/x/observations.csv?labels=both', '/v1/x/observations.labels-both.csv'],
  ['/v1/x/observations.jsonstat.json', '/v1/x/observations.jsonstat.json'],
  ['/v1/x/files/observations.csv-metadata.json', '/v1/x/files/observations.csv-metadata.json'],
  ['/v1/x/views/trend%3Bplatform%3DSOC,MSG', '/v1/x/views/trend%3Bplatform%3DSOC,MSG.json'],
  ['/charts/a/latest/trend@2x.png?theme=dark', '/charts/a/latest/trend@2x.theme-dark.png'],
  ['/charts/a/latest/trend.card.png', '/charts/a/latest/trend.card.png'],
])('%s is in %s', (address, file) => {
  expect(fileAddress(address)).toBe(file);
});
