import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkVersions, loadEuTemplate, loadFramework, surveyVersions } from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { euTemplateFrom, frameworksFrom, newestOf, surveysFrom } from './frameworks.ts';

test('the bundled framework, and what the EU’s template tells of it, are the ones that commands load', () => {
  const folder = join(import.meta.dirname, '../../../data/framework');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const texts = Object.fromEntries(
    paths.map((path) => [`../../../data/framework/${path}`, readFileSync(join(folder, path), 'utf8')]),
  );
  expect(frameworksFrom(texts)).toEqual(frameworkVersions().map(loadFramework));
  const newest = newestOf(frameworksFrom(texts));
  expect(euTemplateFrom(texts, newest)).toEqual(loadEuTemplate(newest.version));
  expect(surveysFrom(texts)).toEqual(surveyVersions().map(loadFramework));
  const draft = Object.entries(texts).map(([path, text]) => [path.replace('1.0.0', '1.1.0-draft.1'), text]);
  expect(frameworksFrom({ ...texts, ...Object.fromEntries(draft) })).toEqual(frameworkVersions().map(loadFramework));
});
