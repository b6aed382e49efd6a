import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOfAmount, classesOfFraction } from './classes.ts';

test('an amount has one class of the grid 1–2–5, and then the same with a neighbour or two', () => {
  expect(classesOfAmount(412_345)).toEqual([
    [200_000, 500_000],
    [200_000, 1_000_000],
    [100_000, 500_000],
    [100_000, 1_000_000],
  ]);
  expect(classesOfAmount(0.0123)[0]).toEqual([0.01, 0.02]);
  expect(classesOfAmount(1999)[0]).toEqual([1000, 2000]);
  expect(classesOfAmount(2000)[0]).toEqual([2000, 5000]);
  expect(classesOfAmount(0)).toEqual([]);
});

test('a fraction of few companies has classes of 20 and 40 points, of fifty also of 10', () => {
  expect(classesOfFraction(0.37, 49)).toEqual([
    [0.2, 0.4],
    [0.3, 0.5],
    [0, 0.4],
    [0.2, 0.6],
  ]);
  expect(classesOfFraction(0.37, 50).slice(0, 2)).toEqual([
    [0.3, 0.4],
    [0.35, 0.45],
  ]);
  expect(classesOfFraction(1, 10)).toEqual([
    [0.8, 1],
    [0.6, 1],
  ]);
  expect(classesOfFraction(1.01, 10)).toEqual([]);
});

test('every class holds its figure, and the narrowest come first', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (amount, fraction) => {
        const classes = classesOfAmount(amount);
        expect(classes).toHaveLength(4);
        for (const [lower, upper] of classes)
          expect(lower <= amount && amount < upper && upper / lower < 10.001).toBe(true);
        for (const [lower, upper] of classesOfFraction(fraction, 60))
          expect(lower <= fraction + 1e-9 && fraction <= upper + 1e-9 && lower >= 0 && upper <= 1).toBe(true);
      },
    ),
  );
});
