import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { frameworksFrom } from './frameworks.ts';

test('the bundled framework is the one that the server loads', () => {
  const folder = join(import.meta.dirname, '../../../data/framework');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const texts = Object.fromEntries(
    paths.map((path) => [`../../../data/framework/${path}`, readFileSync(join(folder, path), 'utf8')]),
  );
  expect(frameworksFrom(texts)).toEqual(frameworkVersions().map(loadFramework));
  const draft = Object.entries(texts).map(([path, text]) => [path.replace('1.0.0', '1.1.0-draft.1'), text]);
  expect(frameworksFrom({ ...texts, ...Object.fromEntries(draft) })).toEqual(frameworkVersions().map(loadFramework));
});
