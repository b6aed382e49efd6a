import { expect, test } from 'vitest';
import { pageTitle } from './page-title.ts';

test('a title goes from the subject to the site, and says that data is synthetic', () => {
  const dataset = 'Reports';
  expect(pageTitle({ subject: 'Methods', dataset, synthetic: false })).toBe('Methods · Reports · Candor');
  expect(pageTitle({ subject: null, dataset, synthetic: true })).toBe('Reports (synthetic data) · Candor');
  expect(pageTitle({ subject: 'Framework', dataset: null, synthetic: false })).toBe('Framework · Candor');
});
