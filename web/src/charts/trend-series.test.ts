import { describe, expect, it } from 'vitest';
import { sumsCube } from '../../testing/cube.ts';
import { focusOf, segmentsOf, trendSeries } from './trend-series.ts';

describe('the segments of a series', () => {
  it('end at a break and at a year without a value, so that no line is drawn across', () => {
    const cube = sumsCube(2019, { AAA: [1, 2, [3, 'B'], 'O', 5] });
    expect(segmentsOf(cube, 'AAA')).toEqual({
      segments: [
        [
          { year: 2019, value: 1 },
          { year: 2020, value: 2 },
        ],
        [{ year: 2021, value: 3 }],
        [{ year: 2023, value: 5 }],
      ],
      breaks: [2021],
    });
  });

  it('hold a real zero, which is not a missing value', () => {
    expect(segmentsOf(sumsCube(2022, { AAA: [0, 4] }), 'AAA').segments).toHaveLength(1);
  });
});

describe('the focus of a trend', () => {
  const cube = sumsCube(2023, { AAA: [6], BBB: [1], CCC: [5], DDD: ['O'], EEE: [4], FFF: [3], GGG: [2] });

  it('is the five largest types of the latest year, in code-list order, when none is chosen', () => {
    expect(focusOf(cube, [])).toEqual(['AAA', 'CCC', 'EEE', 'FFF', 'GGG']);
  });

  it('is what the reader chose', () => {
    expect(focusOf(cube, ['DDD'])).toEqual(['DDD']);
  });

  it('is drawn last, on top of the context', () => {
    expect(trendSeries(cube, ['AAA']).at(-1)?.code).toBe('AAA');
  });
});
