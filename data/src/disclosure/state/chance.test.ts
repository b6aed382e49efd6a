import { expect, test } from 'vitest';
import { chanceBy, drawnClass } from './chance.ts';

test('chance is HMAC-SHA-256: the second test case of RFC 4231', () => {
  expect(chanceBy('Jefe')('what do ya want for nothing?')).toEqual([
    0x5bdcc146bf60 / 2 ** 48,
    0x754e6a042426 / 2 ** 48,
  ]);
});

test('chance falls alike for the same, and evenly for others', () => {
  const chance = chanceBy('a secret of the test');
  expect(chance('the same')).toEqual(chance('the same'));
  const all = Array.from({ length: 2000 }, (_, at) => chance(`${at}`)).flat();
  const tenths = Array.from({ length: 10 }, (_, tenth) => all.filter((one) => Math.floor(10 * one) === tenth).length);
  for (const many of tenths) expect(Math.abs(many - 400)).toBeLessThan(80);
});

test('a class is drawn by where the figure lies between two, and nothing is drawn for one or none', () => {
  const drawn = (draw: number) =>
    drawnClass(
      ['low', 'high'],
      () => 0.3,
      () => draw,
    );
  expect([0, 0.29, 0.3, 0.99].map(drawn)).toEqual(['high', 'high', 'low', 'low']);
  const never = () => {
    throw new Error('nothing is to be drawn');
  };
  expect([['only'], []].map((classes) => drawnClass(classes, never, never))).toEqual(['only', undefined]);
});
