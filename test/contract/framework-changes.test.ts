import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '@candor/api';
import type { ChangesAnswer } from '@candor/api/types';
import { frameworkVersions, loadFramework, loadMapping, readFramework } from '@candor/data/framework/folder';
import { loadTexts } from '@candor/data/release/folder';
import { beforeAll, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../support/candor.ts';

const folder = temporaryFolder();
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  await candor('framework', 'draft', '1.1.0', '--to', folder);
  const path = join(folder, '1.1.0-draft.1');
  const outcomes = join(path, 'outcomes.yaml');
  writeFileSync(outcomes, readFileSync(outcomes, 'utf8').replace('title: Time to action', 'title: Time until action'));
  const draft = readFramework(path);
  app = createApp({
    releases: [],
    notices: [],
    frameworks: frameworkVersions().map(loadFramework),
    drafts: [draft.framework],
    mappings: [draft.mapping, ...frameworkVersions().map(loadMapping)],
    texts: loadTexts(),
    codeVersion: '1',
    site: null,
    onError: (error) => expect.unreachable(error.message),
  });
});

const changes = async (path: string) => {
  const response = await app.request(`/v1/framework/${path}`);
  expect(response.status).toBe(200);
  return { response, body: (await response.json()) as ChangesAnswer };
};

test('a draft is answered by its name, never kept for good, and is never the latest', async () => {
  const draft = await app.request('/v1/framework/1.1.0-draft.1');
  expect(await draft.json()).toMatchObject({ version: '1.1.0-draft.1', writtenOn: null });
  expect(draft.headers.get('Cache-Control')).not.toContain('immutable');
  expect(await (await app.request('/v1/framework/latest')).json()).toMatchObject({ version: '1.0.0' });
  expect((await app.request('/v1/framework/1.0.0')).headers.get('Cache-Control')).toContain('immutable');
});

test('a version says what it changes beside the one that it starts from, and what it asks of whom', async () => {
  const { response, body } = await changes('1.1.0-draft.1/changes');
  expect(body).toMatchObject({
    version: '1.1.0-draft.1',
    draft: true,
    versions: [
      { version: '1.0.0', draft: false, writtenOn: '2026-11-22' },
      { version: '1.1.0-draft.1', draft: true },
    ],
    difference: {
      from: '1.0.0',
      unchanged: 68,
      metrics: [{ code: 'OUT-TIME', change: 'changed', sentences: ['The title was “Time to action”.'] }],
    },
  });
  expect(body.burden.map((one) => one.byType.length)).toEqual([14, 14, 14]);
  expect(response.headers.get('Link')).toContain('</v1/framework/1.1.0-draft.1/changes>; rel="canonical"');
});

test('the first version changes nothing, and is compared with any other that is named', async () => {
  expect((await changes('latest/changes')).body.difference).toBeNull();
  const { body } = await changes('1.0.0/changes?from=1.1.0-draft.1');
  expect(body.difference).toMatchObject({ from: '1.1.0-draft.1', to: '1.0.0' });
});

test.each(['2.0.0/changes', '1.0.0/changes?from=2.0.0'])('%s is nowhere, and says which versions are', async (path) => {
  const response = await app.request(`/v1/framework/${path}`);
  expect(response.status).toBe(404);
  expect(((await response.json()) as { detail: string }).detail).toContain('latest, 1.0.0, 1.1.0-draft.1');
});
