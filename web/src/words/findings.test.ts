import { describe, expect, it } from 'vitest';
import { sumsCube } from '../../testing/cube.ts';
import { mainFinding, scopeFinding, trendFinding } from './findings.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the main finding', () => {
  it.each([
    [[100, 113], 'In 2023, 113 reports were made to the CyberTipline, 13 % more than the year before.'],
    [[200, 150], 'In 2023, 150 reports were made to the CyberTipline, 25 % fewer than the year before.'],
    [[1000, 1004], 'In 2023, 1,004 reports were made to the CyberTipline, about as many as the year before.'],
    [['O', 7], 'In 2023, 7 reports were made to the CyberTipline.'],
    [[0, 7], 'In 2023, 7 reports were made to the CyberTipline.'],
    [[5, 'Q'], 'No total was published for 2023.'],
  ] as const)('of %j is a true sentence', (cells, sentence) => {
    expect(plain(mainFinding(sumsCube(2022, { 'ALL-REPORTERS': cells })))).toBe(sentence);
  });
});

describe('the scope finding', () => {
  it('names the largest platform type and its share of all platforms', () => {
    const cube = sumsCube(2023, { AAA: [10], BBB: [30], ALL: [40] });
    expect(plain(scopeFinding(cube, 2023))).toBe('Label BBB made 75 % of all reports by platforms in 2023');
  });

  it('claims nothing when nobody reported', () => {
    expect(scopeFinding(sumsCube(2023, { AAA: ['O'], ALL: ['O'] }), 2023)).toBe('Reports by platform type, 2023');
  });
});

describe('the trend finding', () => {
  it('counts rises only where both years are there and no break is between', () => {
    const cube = sumsCube(2022, { AAA: [1, 2], BBB: [2, 1], CCC: [1, [9, 'B']], DDD: ['O', 5], EEE: [5, 'O'] });
    expect(trendFinding(cube, [])).toBe(
      'From 2022 to 2023, reports rose for 1 of the 2 platform types with figures for both years',
    );
  });

  it('of one type does not compare across a break', () => {
    const cube = sumsCube(2020, { AAA: [10, 20, [5, 'B'], 8] });
    expect(trendFinding(cube, ['AAA'])).toBe('Label AAA: 5 in 2022, 8 in 2023');
  });

  it('of one type with a single year says that year once', () => {
    expect(trendFinding(sumsCube(2022, { AAA: ['O', 330] }), ['AAA'])).toBe('Label AAA: 330 in 2023');
  });
});
