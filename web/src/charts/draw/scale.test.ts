import { describe, expect, it } from 'vitest';
import { axisScale } from './scale.ts';

describe('axisScale', () => {
  it('has zero in linear form, below it too where values fall below', () => {
    expect(axisScale([5, 30], 'linear')).toMatchObject({ domain: [0, 30 * 1.04], ticks: [0, 10, 20, 30] });
    expect(axisScale([-0.2, 0.4], 'linear').domain[0]).toBeLessThan(-0.2);
  });

  it('has one tick for each power of ten in logarithmic form, and a zero stands on its edge', () => {
    const axis = axisScale([3, 20_000, 0], 'log');
    expect(axis).toMatchObject({ domain: [1, 30_000], ticks: [1, 10, 100, 1000, 10_000] });
    expect([axis.place(0), axis.place(3)]).toEqual([1, 3]);
  });

  it('has its ticks at whole hours or days where values are times', () => {
    expect(axisScale([60 * 12], 'linear', 'minutes').ticks.map((tick) => tick / 60)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(axisScale([24 * 60 * 4], 'linear', 'minutes').ticks.map((tick) => tick / 1440)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(['linear', 'log'] as const)('is finite for nothing, zeros and a trillion (%s)', (scale) => {
    for (const values of [[], [0, 0], [1e12], [1], [0, 1e12]]) {
      const { domain, ticks } = axisScale(values, scale);
      expect([...domain, ...ticks].every(Number.isFinite)).toBe(true);
      expect(domain[1]).toBeGreaterThan(domain[0]);
    }
  });
});
