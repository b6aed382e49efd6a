import { expect, test } from 'vitest';
import { classOf, staysIn } from './classes.ts';

const of = (text: string) => classOf(text) ?? expect.fail(`${text} is a class`);

test.each(['4-9', '10-19', '20-49', '50-99', '100+', '4-19', '10-49', '20-99', '50+'])('%s is a class', (text) => {
  expect(classOf(text)).toBeDefined();
});

test.each(['', '5-9', '4-8', '4-49', '20+', '9-4', '10', 'many'])('“%s” is none', (text) => {
  expect(classOf(text)).toBeUndefined();
});

test('a number stays where others more or fewer do not move it, and of the first class where they are enough', () => {
  const inside = (text: string, others: number) =>
    Array.from({ length: 30 }, (_, n) => n).filter((n) => staysIn(of(text), n, others));
  expect(inside('10-19', 0)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(inside('10-19', 1)).toEqual([11, 12, 13, 14, 15, 16, 17, 18]);
  expect(inside('4-9', 0)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(inside('4-9', 1)).toEqual([4, 5, 6, 7, 8]);
  expect(staysIn(of('100+'), 5000, 1)).toBe(true);
});
