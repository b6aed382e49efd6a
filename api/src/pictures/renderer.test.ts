import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/candor.ts';
import { Busy } from '../threads/thread-queue.ts';
import type { Order } from './order.ts';
import { Renderer } from './renderer.ts';

// Draws the path of a page: after a while, never, or not at all.
const module = join(temporaryFolder(), 'render.js');
writeFileSync(
  module,
  `export const languages = ['xx'];
   export const fontsHere = '/*fonts*/';
   let spoken = '';
   let drawn = 0;
   export async function speakIn(language) { spoken = language; }
   export async function render({ page }) {
     if (page === '/never') for (;;);
     if (page === '/broken') throw new Error('this cannot be drawn');
     await new Promise((done) => setTimeout(done, 20));
     drawn += 1;
     return page + ' ' + spoken + ' ' + drawn;
   }`,
);
const renderers: Renderer[] = [];
const renderer = (limits: ConstructorParameters<typeof Renderer>[1] = {}) => {
  const made = new Renderer(module, limits);
  renderers.push(made);
  return made;
};
afterAll(() => Promise.all(renderers.map((one) => one.close())));

const order = (page: string, language = 'en') => ({ job: { page }, language, zoom: null }) as unknown as Order;

test('what is asked twice is drawn once, one after the other, each language by its own words', async () => {
  const drawing = renderer();
  const asked = ['/a', '/b', '/a'].map((page) => drawing.make(page, () => order(page)));
  expect(await Promise.all(asked)).toEqual(['/a en 1', '/b en 2', '/a en 1']);
  expect(await drawing.make('x', () => order('/x', 'xx'))).toBe('/x xx 1');
  expect(await drawing.make('y', () => order('/y', 'yy'))).toBe('/y en 3');
});

test('thousands at once: a few wait, the others are refused before anything is put together for them', async () => {
  const drawing = renderer({ waiting: 4 });
  let made = 0;
  const asked = Array.from({ length: 5000 }, (_, at) =>
    drawing.make(`${at}`, () => {
      made += 1;
      return order(`/${at}`);
    }),
  );
  const settled = await Promise.allSettled(asked);
  const refused = settled.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(5000 - 5);
  expect(refused.every(({ reason }) => reason instanceof Busy)).toBe(true);
  expect(made).toBe(5);
  expect(await drawing.make('later', () => order('/later'))).toMatch(/^\/later/);
});

test('one that fails, or never ends, or cannot be put together fails alone', async () => {
  const drawing = renderer({ patience: 1000 });
  const failing = () => {
    throw new Error('there is no such thing');
  };
  const asked = [
    drawing.make('broken', () => order('/broken')),
    drawing.make('never', () => order('/never')),
    drawing.make('failing', failing),
    drawing.make('a', () => order('/a')),
  ];
  const settled = await Promise.allSettled(asked);
  expect(settled.map((one) => (one.status === 'rejected' ? one.reason.message.split('\n')[0] : one.value))).toEqual([
    'Error: this cannot be drawn',
    'it took too long',
    'there is no such thing',
    '/a en 1',
  ]);
});
