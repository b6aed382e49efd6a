import { expect, test } from 'vitest';
import { frameworkVersions, loadFramework } from './folder.ts';
import { platformCodeList } from './platforms.ts';

test('each framework that ships loads, under the version that its folder is named after', () => {
  const versions = frameworkVersions();
  expect(versions).toContain('1.0.0');
  for (const version of versions) expect(loadFramework(version).version).toBe(version);
});

test('the shipped framework has 14 platform types in 4 groups, and the metric of the shipped data', () => {
  const framework = loadFramework('1.0.0');
  expect(framework.platformTypes).toHaveLength(14);
  expect(framework.platformGroups).toHaveLength(4);
  expect(platformCodeList(framework)).toHaveLength(14 + 4 + 3);
  expect(framework.metrics.map((metric) => metric.code)).toContain('OUT-REPORTS-NCMEC');
});
