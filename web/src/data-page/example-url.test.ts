import { expect, test } from 'vitest';
import { exampleUrl } from './example-url.ts';

test('an example names the release by its id, so that it gives the same for ever', () => {
  expect(exampleUrl('https://example.org', 'demo', '2026.1', 'OUT-CONTENT', 'sum', 'csv')).toBe(
    'https://example.org/v1/datasets/demo/releases/2026.1/observations.csv?metric=OUT-CONTENT&measure=sum&platform=ALL&size=_T&breakdown=_T&panel=all',
  );
});
