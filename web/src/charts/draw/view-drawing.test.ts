import type { Period } from '@candor/data/release';
import { standardView, type View, viewCodesOf } from '@candor/data/release';
import { filtersOf, runsOf } from '@candor/data/release/views';
import { describe, expect, it } from 'vitest';
import { bookOf, drawn as drawingOf, facts, row } from '../../../testing/book.ts';
import { linesThrough } from './drawing.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);
const view = (metric: string, part: Partial<View> = {}): View => ({
  ...standardView(codes, metric, part.chart),
  ...part,
});

describe('what a view asks the API for', () => {
  it('is one metric and one measure of every platform, so that the context is there', () => {
    expect(filtersOf(view('COUNT'), book)).toEqual({
      metric: ['COUNT'],
      measure: ['sum'],
      size: ['_T'],
      breakdown: ['_T'],
      panel: ['all'],
    });
  });

  it('has quartiles beside the median of a range, and the year before beside pairs of years', () => {
    expect(filtersOf(view('TIME'), book).measure).toEqual(['median', 'q1', 'q3']);
    const matched = filtersOf(view('COUNT', { panel: 'matched' }), book);
    expect(matched).toMatchObject({ measure: ['sum', 'sum_previous'], panel: ['matched'] });
  });

  it('of a split is one platform with all its codes', () => {
    const filters = filtersOf(view('YESNO'), book);
    expect(filters).toMatchObject({ platform: ['ALL'], size: ['_T'] });
    expect(filters.breakdown).toBeUndefined();
  });

  it('of the index is the chained one of the same companies', () => {
    expect(filtersOf(view('COUNT', { scale: 'index' }), book)).toMatchObject({
      measure: ['index'],
      panel: ['matched'],
    });
  });
});

describe('lines', () => {
  const drawn = (...cells: readonly Parameters<typeof row>[3][]) =>
    drawingOf(view('COUNT'), book, facts(...cells.map((cell, index) => row('COUNT', 'SOC', 2019 + index, cell))));

  it('end where a figure is held back or missing, and are never drawn across', () => {
    const [series] = drawn(1, 2, 'Q', 4, 'O', 6).series;
    expect(runsOf(series?.points ?? [])).toEqual([[0, 1], [3], [5]]);
    expect(series?.points.map((point) => point.state)).toEqual(['value', 'value', 'held', 'value', 'absent', 'value']);
  });

  it('end before a break', () => {
    const broken = facts(
      row('COUNT', 'SOC', 2021, 1),
      row('COUNT', 'SOC', 2022, 2, { obsStatus: 'B' }),
      row('COUNT', 'SOC', 2023, 3),
    );
    const [series] = drawingOf(view('COUNT'), book, broken).series;
    expect(runsOf(series?.points ?? [])).toEqual([[0], [1, 2]]);
  });

  it('hold a real zero, which is not a missing value', () => {
    expect(drawn(0, 4).series[0]?.points[0]).toMatchObject({ value: 0, state: 'value', cell: '0' });
  });

  it('go through no middle of a step: a figure in one is drawn as what it lies within', () => {
    const [series] = drawingOf(
      view('COUNT'),
      book,
      facts(
        row('COUNT', 'SOC', 2021, 0.4, { step: 0.2 }),
        row('COUNT', 'SOC', 2022, 0.5, { step: 0.2, obsStatus: 'B' }),
        row('COUNT', 'SOC', 2023, 0.5),
      ),
    ).series;
    expect(series?.points.map(({ value, isBroken }) => [value, isBroken])).toEqual([
      [null, false],
      [null, true],
      [0.5, false],
    ]);
    expect(series?.points[0]?.range?.map((end) => end.toFixed(1))).toEqual(['0.3', '0.5']);
    expect(linesThrough(series?.points ?? [])).toEqual([[2]]);
  });

  it('of the same companies in steps are bands between two years', () => {
    const matched = { panel: 'matched', step: 0.2 } as const;
    const [series] = drawingOf(
      view('COUNT', { panel: 'matched' }),
      book,
      facts(
        row('COUNT', 'SOC', 2022, 0.5, matched),
        row('COUNT', 'SOC', 2022, 0.4, { ...matched, measure: 'sum_previous' }),
      ),
    ).series;
    expect(series?.links).toBeNull();
    const text = (bounds: readonly number[] = []) => bounds.map((end) => end.toFixed(1)).join(' ');
    const [span] = series?.spans ?? [];
    expect([span?.from.key, text(span?.from.bounds), span?.to.key, text(span?.to.bounds)]).toEqual([
      ...[2021, '0.3 0.5', 2022, '0.4 0.6'],
    ]);
  });

  it('tell held back, not known, not applicable and nobody apart', () => {
    const cells = drawn('Q', 'L', 'M', 'O', 'N').series[0]?.points.map((point) => point.cell);
    expect(cells).toEqual(['held back', 'not known', 'not applicable', 'none reported', 'base too small']);
  });

  it('of the same companies join pairs of years and nothing else', () => {
    const matched = { panel: 'matched' } as const;
    const pairs = facts(
      row('COUNT', 'SOC', 2022, 10, matched),
      row('COUNT', 'SOC', 2022, 8, { ...matched, measure: 'sum_previous' }),
      row('COUNT', 'SOC', 2023, 'Q', matched),
      row('COUNT', 'SOC', 2023, 'Q', { ...matched, measure: 'sum_previous' }),
    );
    const drawing = drawingOf(view('COUNT', { panel: 'matched' }), book, pairs);
    expect(drawing.keys.map((key) => key.code)).toEqual(['2021', '2022', '2023']);
    expect(drawing.series[0]?.links).toEqual([{ from: { key: 2021, value: 8 }, to: { key: 2022, value: 10 } }]);
    expect(drawing.series[0]?.points[1]?.cell).toBe('8 → 10');
  });

  it('are in focus where chosen, else the five largest of the latest year; the span cuts the years', () => {
    const all = facts(row('COUNT', 'SOC', 2021, 1), row('COUNT', 'SOC', 2022, 2), row('COUNT', 'MSG', 2022, 9));
    const chosen = drawingOf(view('COUNT', { platforms: ['MSG'], years: [2021, 2022] }), book, all);
    expect(chosen.series.map((one) => [one.code, one.isFocused])).toEqual([
      ['SOC', false],
      ['MSG', true],
    ]);
    expect(drawingOf(view('COUNT', { years: [2022, 2023] }), book, all).keys).toHaveLength(1);
  });
});

describe('what is held back throughout', () => {
  const told = [row('COUNT', 'SOC', 2022, 1), row('COUNT', 'SOC', 2023, 'Q')];
  const held = [row('COUNT', 'MSG', 2022, 'Q'), row('COUNT', 'MSG', 2023, 'O')];

  it('is no line among lines that tell something, and is named apart', () => {
    const drawing = drawingOf(view('COUNT'), book, facts(...told, ...held));
    expect(drawing.series.map((one) => one.code)).toEqual(['SOC']);
    expect(drawing.aside).toEqual([{ code: 'MSG', label: 'Private messaging' }]);
  });

  it('stays where the reader asked for it, and where nothing else is there', () => {
    const asked = drawingOf(view('COUNT', { platforms: ['MSG'] }), book, facts(...told, ...held));
    expect(asked.series.map((one) => one.code)).toEqual(['SOC', 'MSG']);
    const alone = drawingOf(view('COUNT'), book, facts(...held));
    expect(alone.series.map((one) => one.code)).toEqual(['MSG']);
    expect(alone.aside).toEqual([]);
  });

  it('is a row of bars while there are one or two of them', () => {
    const sizes = (count: number) => [
      row('COUNT', 'ALL', 2023, 5, { size: 'S0' }),
      ...Array.from({ length: count }, (_, index) => row('COUNT', 'ALL', 2023, 'Q', { size: `S${index + 1}` })),
    ];
    const drawn = (count: number) =>
      drawingOf(
        view('COUNT', { chart: 'scope', sizes: Array.from({ length: count + 1 }, (_, index) => `S${index}`) }),
        book,
        facts(...sizes(count)),
      );
    expect([drawn(2).keys.length, drawn(2).aside.length]).toEqual([3, 0]);
    expect([drawn(3).keys.length, drawn(3).aside.length]).toEqual([1, 3]);
  });
});

describe('where little can be told of the types', () => {
  const at = (platform: string, value: number | 'Q') => row('COUNT', platform, 2023, value);
  const held = [at('SOC', 'Q'), at('VID', 'Q'), at('MSG', 'Q'), at('ALL', 9)];
  const groups = [at('public-sharing', 5), at('contact', 4)];

  it('a chart shows the groups of types, and says so', () => {
    const drawing = drawingOf(view('COUNT', { chart: 'scope' }), book, facts(...held, ...groups));
    expect(drawing.keys.map((key) => key.code)).toEqual(['public-sharing', 'contact']);
    expect(drawing.isCoarse).toBe(true);
  });

  it('types stay where the groups say no more, or where the reader asks for one', () => {
    const scarce = drawingOf(view('COUNT', { chart: 'scope' }), book, facts(...held, at('public-sharing', 'Q')));
    expect(scarce.isCoarse).toBe(false);
    const asked = drawingOf(view('COUNT', { platforms: ['SOC'] }), book, facts(...held, ...groups));
    expect([asked.isCoarse, asked.series.map((one) => one.code)]).toEqual([false, ['SOC']]);
  });
});

it('a restated figure says what it was before', () => {
  const [series] = drawingOf(view('COUNT'), book, facts(row('COUNT', 'SOC', 2022, 5, { restatedFrom: 4 }))).series;
  expect(series?.points[0]).toMatchObject({ isRestated: true });
  expect(series?.points[0]?.words).toBe('5 reports, from 12 companies; restated, before: 4');
});

describe('bars', () => {
  it('of platform types run from the largest down, with their share of all; what is held back comes last', () => {
    const drawing = drawingOf(
      view('COUNT', { chart: 'scope' }),
      book,
      facts(
        row('COUNT', 'SOC', 2023, 'Q'),
        row('COUNT', 'VID', 2023, 1),
        row('COUNT', 'MSG', 2023, 3),
        row('COUNT', 'ALL', 2023, 8),
      ),
    );
    expect(drawing.keys.map((key) => key.code)).toEqual(['MSG', 'VID', 'SOC']);
    expect(drawing.series[0]?.points.map((point) => point.note.replace(/\s/g, ' '))).toEqual(['38 %', '13 %', '']);
    expect(drawing.series[0]?.points[2]?.state).toBe('held');
  });

  it('of a choice keep the order of its options; of many choices the largest comes first', () => {
    const share = (metric: string, code: string, value: number) =>
      row(metric, 'ALL', 2023, value, { measure: 'share', breakdown: `option:${code}` });
    const yesNo = drawingOf(view('YESNO'), book, facts(share('YESNO', 'no', 0.8), share('YESNO', 'yes', 0.2)));
    expect(yesNo.keys.map((key) => key.label)).toEqual(['Yes', 'No']);
    const many = drawingOf(view('MANY'), book, facts(share('MANY', 'a', 0.2), share('MANY', 'b', 0.8)));
    expect(many.keys.map((key) => key.label)).toEqual(['Option B', 'Option A']);
  });

  it('of a range hold the quartiles', () => {
    const at = (measure: string, value: number) => row('TIME', 'SOC', 2023, value, { measure });
    const [series] = drawingOf(view('TIME'), book, facts(at('q1', 60), at('median', 120), at('q3', 600))).series;
    expect(series?.points[0]).toMatchObject({ value: 120, low: 60, high: 600 });
    expect(series?.points[0]?.words.replace(/\s/g, ' ')).toBe(
      '2 hours, from 12 companies; the middle half from 60 minutes to 10 hours',
    );
  });

  it('with parts stand for groups in one year, or for the years of one platform', () => {
    const at = (platform: string, year: Period, code: string, value: number | 'Q') =>
      row('COUNT', platform, year, value, { breakdown: `content_type:${code}` });
    const all = facts(at('ALL', 2022, 'image', 1), at('ALL', 2023, 'image', 2), at('ALL', 2023, 'video', 'Q'));
    const part = { chart: 'stacked', breakdown: 'content_type' } as const;
    const groups = drawingOf(view('COUNT', part), book, all);
    expect(groups.keys.map((key) => key.code)).toEqual(['public-sharing', 'contact', 'ALL']);
    expect(groups.series.map((one) => [one.label, one.points[2]?.state])).toEqual([
      ['Image', 'value'],
      ['Video', 'held'],
    ]);
    const years = drawingOf(view('COUNT', { ...part, platforms: ['ALL'] }), book, all);
    expect(years.keys.map((key) => key.code)).toEqual(['2022', '2023']);
  });

  it('of sizes compare the sizes that were chosen', () => {
    const all = facts(row('COUNT', 'ALL', 2023, 5, { size: 'S1' }), row('COUNT', 'ALL', 2023, 'Q', { size: 'S2' }));
    const drawing = drawingOf(view('COUNT', { chart: 'scope', sizes: ['S1', 'S2'] }), book, all);
    expect(drawing.series[0]?.points.map((point) => point.cell)).toEqual(['5', 'held back']);
  });
});
