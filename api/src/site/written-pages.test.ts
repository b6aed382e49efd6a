import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/candor.ts';
import { Renderer } from '../pictures/renderer.ts';
import { WrittenPages } from './written-pages.ts';

// Writes what the API answers below the path of a page, or fails.
const module = join(temporaryFolder(), 'render.js');
writeFileSync(
  module,
  `export const languages = [];
   export const fontsHere = '/*fonts*/';
   export async function speakIn() {}
   export async function render({ form, path, search, page }, measure, ask) {
     if (form !== 'page') return page;
     if (path === '/broken') throw new Error('this cannot be written');
     const answer = await ask(path.startsWith('/v1') ? path : '/v1' + path);
     const html = answer.status + ' ' + (await answer.text()) + search;
     return JSON.stringify({ language: 'en', direction: 'ltr', html, asked: [] });
   }`,
);
const renderer = new Renderer(module);
afterAll(() => renderer.close());

const asked: string[] = [];
const errors: string[] = [];
const pages = new WrittenPages(
  renderer,
  'http://here',
  async (path) => {
    asked.push(path);
    return new Response(`told of ${path}`);
  },
  (error) => errors.push(error.message.split('\n')[0] ?? ''),
);
const read = async (path: string, search = '') => {
  const body = await pages.body({ path, search, language: 'en' }, ({ html }) => html);
  return body === null ? null : new TextDecoder().decode(body.body.plain);
};

test('a page is written from what the API answers, once for all that ask for it', async () => {
  const all = await Promise.all([read('/a'), read('/a'), read('/b', '?x=1')]);
  expect(all).toEqual(['200 told of /v1/a', '200 told of /v1/a', '200 told of /v1/b?x=1']);
  expect(await read('/a')).toBe('200 told of /v1/a');
  expect(asked).toEqual(['/v1/a', '/v1/b']);
});

test('a page can do without what fails, and somebody is told', async () => {
  expect(await read('/broken')).toBe(null);
  expect(errors).toEqual(['Error: this cannot be written']);
});

test('thousands of addresses at once: a few are written, the others do without at once, and pictures come first', async () => {
  const before = asked.length;
  const crowd = Array.from({ length: 3000 }, (_, at) => read(`/crowd-${at}`, `?${'x'.repeat(200)}`));
  const order = { job: { form: 'height', page: 'a picture' } as never, language: 'en', zoom: null };
  expect(await renderer.make('picture', () => order)).toBe('a picture');
  // One was at work already; the picture did not wait for the others.
  expect(asked.length - before).toBeLessThanOrEqual(1);
  const written = (await Promise.all(crowd)).filter((one) => one !== null);
  expect(written).toHaveLength(9);
  expect(asked.length - before).toBe(9);
});
