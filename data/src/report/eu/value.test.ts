import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from './layout.ts';
import { readValue, shownNumber } from './value.ts';

const read = (text: string, unit: Unit = 'count', hasPoints = false) => {
  const { value, question } = readValue({ text, kind: 'text' }, unit, hasPoints);
  if (question !== null) return question.code;
  return value.state === 'number' ? [value.number, value.written] : value.state;
};

test('number, zero, blank and text are four states', () => {
  expect(['', ' \u00a0', '0', '0.0', '12'].map((text) => read(text))).toEqual([
    'blank',
    'blank',
    'zero',
    'zero',
    [12, null],
  ]);
  expect(['n/a', 'N/A', 'Not applicable', '-', '–', 'NA'].map((text) => read(text))).toEqual(Array(6).fill('text'));
});

test.each<[string, Unit, unknown]>([
  ['977,185', 'count', [977_185, 'thousands']],
  ['1 374', 'count', [1374, 'thousands']],
  ['1\u00a0374\u00a0000', 'count', [1_374_000, 'thousands']],
  ['11.279.462', 'count', [11_279_462, 'thousands']],
  ['13.137', 'count', 'eu-ambiguous'],
  ['13.137', 'hours', [13.137, null]],
  ['1,374', 'hours', 'eu-ambiguous'],
  ['2,5', 'hours', [2.5, 'decimal_comma']],
  ['90.99%', 'share', [0.9099, 'percent']],
  ['64.6 %', 'share', [0.646, 'percent']],
  ['0,9925', 'share', [0.9925, 'decimal_comma']],
  ['100', 'share', 'eu-share'],
  ['99.25', 'share', 'eu-share'],
  ['0.856 - 0.871', 'share', 'eu-range'],
  ['5–7', 'count', 'eu-range'],
  ['388.78 hours', 'hours', [388.78, 'unit']],
  ['30.66 hr', 'hours', [30.66, 'unit']],
  ['05:36:00', 'hours', [5.6, 'clock']],
  ['6:1', 'hours', 'eu-clock'],
  ['12:53:59.500000', 'hours', [12.899861, 'clock']],
  ['12:00:00', 'count', 'eu-unit'],
  ['72.45', 'count', 'eu-not-whole'],
  ['12%', 'count', 'eu-percent'],
  ['-3', 'count', 'eu-negative'],
  ['See August 2026 report: https://example.org/24_2026-1-1', 'count', 'eu-text'],
])('“%s” as %s', (text, unit, expected) => {
  expect(read(text, unit)).toEqual(expected);
});

test('where a point marks decimals elsewhere in the table, a comma groups thousands', () => {
  expect(read('1,536 hours', 'hours')).toBe('eu-ambiguous');
  expect(read('1,536 hours', 'hours', true)).toEqual([1536, 'unit']);
});

describe('cells of a spreadsheet', () => {
  const cell = (text: string, kind: 'number' | 'date' | 'percent' | 'error' | 'formula', unit: Unit = 'count') => {
    const { value, question } = readValue({ text, kind }, unit);
    return question?.code ?? value;
  };
  test('are taken for what the file holds', () => {
    expect(cell('1.2E6', 'number')).toEqual({ state: 'number', number: 1_200_000, written: null });
    expect(cell('411.99999999999994', 'number')).toEqual({ state: 'number', number: 412, written: null });
    expect(cell('0.25', 'date', 'hours')).toEqual({ state: 'number', number: 6, written: 'clock' });
    expect(cell('0.9099', 'percent', 'share')).toEqual({ state: 'number', number: 0.9099, written: 'percent' });
    expect(cell('12', 'formula')).toEqual({ state: 'number', number: 12, written: 'formula' });
    expect(cell('#REF!', 'error')).toBe('eu-error');
    expect(cell('45000', 'date')).toBe('eu-date');
  });
});

test('a whole number is read the same with each separator that cannot be anything else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 999_999_999 }),
      fc.constantFrom(',', '.', ' ', '\u00a0', '\u202f', '’'),
      (number, mark) => {
        const text = String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
        expect(read(` ${text}\u00a0`)).toEqual([number, 'thousands']);
        expect(shownNumber(number)).toBe(String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
      },
    ),
  );
});

test('whatever a cell holds, it is read or asked about, and the question repeats nothing of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom<Unit>('count', 'hours', 'share', 'fte'),
      (text, unit) => {
        const { value, question } = readValue({ text, kind: 'text' }, unit);
        if (value.state === 'number') expect(value.number).toBeGreaterThan(0);
        if (question === null) return;
        expect(value.state).toBe('text');
        if (/^\d{3,}$/.test(text)) expect(question.message).not.toContain(text);
      },
    ),
  );
});
