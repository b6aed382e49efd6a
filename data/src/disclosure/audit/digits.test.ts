import { expect, test } from 'vitest';
import { toDigits } from '../../measures/index.ts';
import { isToDigits } from './digits.ts';

test('a number to three digits is nearest to what it stands for, and no other is', () => {
  for (const exact of [0.4921, 12_345, -0.000_678_9, 1, 999.6, 1e-12]) {
    const published = toDigits(exact);
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(exact))) - 2);
    expect([exact, isToDigits(published, exact)]).toEqual([exact, true]);
    expect([exact, isToDigits(published + unit, exact), isToDigits(published - unit, exact)]).toEqual([
      exact,
      false,
      false,
    ]);
    expect([exact, isToDigits(published + unit / 10, exact)]).toEqual([exact, false]);
  }
});

test('halfway between two numbers of three digits either is true', () => {
  const mean = (0.375 + 0.425 + 0.4375 + 0.6 + 0.625) / 5;
  expect([0.491, 0.492, 0.493, 0.494].map((published) => isToDigits(published, mean))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('nothing is nothing, and no number is anything', () => {
  expect([isToDigits(0, 0), isToDigits(1e-9, 0), isToDigits(Number.NaN, 1), isToDigits(1, Number.NaN)]).toEqual([
    ...[true, false, false, false],
  ]);
});
