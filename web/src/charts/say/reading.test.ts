import { standardView, viewCodesOf } from '@candor/data/release';
import { describe, expect, it } from 'vitest';
import { bookOf, drawn as drawingOf, facts, row } from '../../../testing/book.ts';
import { step, wordsAt } from './reading.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the keyboard in a chart', () => {
  const lines = drawingOf(
    standardView(codes, 'COUNT'),
    book,
    facts(
      row('COUNT', 'SOC', 2022, 5),
      row('COUNT', 'SOC', 2023, 6),
      row('COUNT', 'MSG', 2022, 'Q'),
      row('COUNT', 'MSG', 2023, 1),
    ),
  );

  it('begins at the latest year, and goes along the years and from line to line', () => {
    const start = step(lines, null, 'ArrowRight');
    expect(start).toEqual({ series: 0, key: 1 });
    expect(step(lines, { series: 0, key: 1 }, 'ArrowLeft')).toEqual({ series: 0, key: 0 });
    expect(step(lines, { series: 0, key: 0 }, 'ArrowDown')).toEqual({ series: 1, key: 0 });
    expect(step(lines, { series: 1, key: 0 }, 'End')).toEqual({ series: 1, key: 1 });
  });

  it('stays inside, leaves with Escape, and leaves other keys alone', () => {
    expect(step(lines, { series: 1, key: 1 }, 'ArrowRight')).toEqual({ series: 1, key: 1 });
    expect(step(lines, { series: 1, key: 1 }, 'Escape')).toBeNull();
    expect(step(lines, null, 'Tab')).toBeUndefined();
  });

  it('says value, unit and companies, or why there is nothing', () => {
    expect(plain(wordsAt(lines, { series: 0, key: 1 }))).toBe('Social networking, 2023: 6 reports, from 12 companies');
    expect(wordsAt(lines, { series: 1, key: 0 })).toBe('Private messaging, 2022: held back to protect companies');
  });

  it('goes down the rows of lying bars', () => {
    const bars = drawingOf(
      standardView(codes, 'COUNT', 'scope'),
      book,
      facts(row('COUNT', 'SOC', 2023, 6), row('COUNT', 'MSG', 2023, 1), row('COUNT', 'ALL', 2023, 7)),
    );
    expect(step(bars, null, 'ArrowDown')).toEqual({ series: 0, key: 0 });
    expect(step(bars, { series: 0, key: 0 }, 'ArrowDown')).toEqual({ series: 0, key: 1 });
    expect(plain(wordsAt(bars, { series: 0, key: 1 }))).toBe(
      'Private messaging: 1 report, from 12 companies; 14 % of all platforms',
    );
  });
});
