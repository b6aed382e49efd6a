import { describe, expect, it } from 'vitest';
import { sumsCube } from '../../testing/cube.ts';
import { pageSearchOf, scopeView, searchOf, stateFrom, trendView } from './state.ts';

const cube = sumsCube(2021, { AAA: [1, 2, 3], BBB: [4, 5, 6], ALL: [5, 7, 9] });

describe('the address of a page', () => {
  it('is empty when nothing was chosen', () => {
    expect(searchOf(stateFrom('', cube))).toBe('');
  });

  it('comes back in one canonical form', () => {
    const asked = '?measure=median&trend-scale=linear&platform=BBB,AAA&year=2022&scope-scale=log';
    const canonical = '?year=2022&platform=AAA,BBB&scope-scale=log&trend-scale=linear&measure=median';
    expect(searchOf(stateFrom(asked, cube))).toBe(canonical);
    expect(searchOf(stateFrom(canonical, cube))).toBe(canonical);
  });

  it('leaves at the default what it does not know', () => {
    expect(searchOf(stateFrom('?year=1066&platform=ZZZ,ALL&scope-scale=round&measure=mode&utm=1', cube))).toBe('');
  });

  it('does not pin the latest year', () => {
    expect(searchOf(stateFrom('?year=2023', cube))).toBe('');
  });

  it('is found back from the view of a chart', () => {
    const state = stateFrom('?year=2022&platform=AAA&scope-scale=log&trend-scale=linear', cube);
    expect(pageSearchOf(scopeView(state, 'M-A'))).toBe('?year=2022&scope-scale=log');
    expect(pageSearchOf(trendView(state, 'M-A'))).toBe('?platform=AAA&trend-scale=linear');
  });
});
