import { describe, expect, it } from 'vitest';
import { axisScale } from './scale.ts';

describe('axisScale', () => {
  it('starts at zero in linear form', () => {
    expect(axisScale([5, 30], 'linear')).toEqual({ domain: [0, 30 * 1.04], ticks: [0, 10, 20, 30] });
  });

  it('has one tick for each power of ten in logarithmic form', () => {
    expect(axisScale([3, 20_000], 'log')).toEqual({ domain: [1, 30_000], ticks: [1, 10, 100, 1000, 10_000] });
  });

  it.each(['linear', 'log'] as const)('is finite for nothing and for zeros (%s)', (scale) => {
    for (const values of [[], [0, 0]]) {
      const { domain, ticks } = axisScale(values, scale);
      expect([...domain, ...ticks].every(Number.isFinite)).toBe(true);
      expect(domain[1]).toBeGreaterThan(domain[0]);
    }
  });
});
