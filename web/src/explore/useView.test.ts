import { viewCodesOf } from '@candor/data/release';
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../testing/book.ts';
import { changed } from './fit.ts';
import { othersIn, searchOf, viewFrom } from './useView.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);

const read = (search: string) => {
  const answer = viewFrom(search, book, codes);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.view;
};
const canonical = (search: string) => searchOf(read(search), codes, null);

describe('the address of an explored view', () => {
  it('is empty when nothing was chosen', () => {
    expect(canonical('')).toBe('');
    expect(canonical('?metric=COUNT&chart=trend&measure=sum&scale=log&panel=all')).toBe('');
  });

  it('comes back in one canonical form, whatever the order', () => {
    const asked = '?scale=linear&year=2020..2022&platform=MSG,SOC&panel=matched';
    const form = '?panel=matched&platform=SOC,MSG&year=2020..2022&scale=linear';
    expect(canonical(asked)).toBe(form);
    expect(canonical(form)).toBe(form);
  });

  it('leaves aside names that no view has, and keeps the release that was pinned', () => {
    expect(canonical('?utm_source=x&metric=TIME')).toBe('?metric=TIME');
    expect(searchOf(read('?metric=TIME&release=2024.1'), codes, '2024.1')).toBe('?metric=TIME&release=2024.1');
  });

  it('of a metric that is not there says so', () => {
    expect(viewFrom('?metric=NOPE', book, codes)).toMatchObject({ ok: false });
  });

  it('of a metric that is not there keeps the other choices, where those are there', () => {
    expect(othersIn('?metric=NOPE&platform=SOC&year=2021&release=2024.1', book, codes)).toEqual({
      platform: 'SOC',
      year: '2021',
    });
    expect(othersIn('?metric=NOPE&platform=XXX', book, codes)).toEqual({});
  });

  it('is fitted to what can be drawn', () => {
    // A duration has no total, no split and no stacked bars.
    expect(canonical('?metric=TIME&chart=stacked&measure=sum&breakdown=content_type')).toBe('?metric=TIME');
    expect(read('?metric=MANY&chart=stacked').chart).toBe('scope');
    expect(read('?metric=YESNO&scale=log').scale).toBe('linear');
  });
});

describe('a choice', () => {
  it('of another measure brings its own chart and takes back what it does not allow', () => {
    const view = read('?breakdown=content_type&chart=stacked');
    expect(changed(view, { measure: 'status_share' }, book)).toMatchObject({ chart: 'stacked', breakdown: null });
    expect(changed(view, { measure: 'median' }, book)).toMatchObject({ chart: 'range', breakdown: null });
  });

  it('of another chart keeps metric, platforms and split, and turns a span into one year', () => {
    const view = read('?platform=SOC,MSG&year=2020..2022');
    expect(changed(view, { chart: 'scope' }, book)).toMatchObject({
      platforms: ['SOC', 'MSG'],
      years: [2022, 2022],
      scale: 'linear',
    });
  });

  it('can be undone: the address of the way back is the one before', () => {
    const view = read('?platform=SOC');
    const there = changed(view, { panel: 'matched' }, book);
    expect(searchOf(changed(there, { panel: 'all' }, book), codes, null)).toBe('?platform=SOC');
  });
});
