import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { rawReport } from '../../../testing/raw-report.ts';
import type { Column } from '../file/types.ts';
import { checkReport } from './check.ts';

type Row = Readonly<Partial<Record<Column, string>>>;

const warned = (...rows: readonly Row[]) =>
  checkReport(rawReport(rows), FRAMEWORK).open.map(({ code, where }) => `${code} at ${where}`);

describe('a comment is asked for', () => {
  test.each<[string, Row, string]>([
    ['an estimate', { answer: '12', status: 'estimated' }, 'estimate-without-comment at row 1, status'],
    ['another unit', { answer: '12', unit_ok: 'no' }, 'unit-without-comment at row 1, unit_ok'],
    ['a sample', { answer: '12', method: 'sample_estimate' }, 'sample-without-comment at row 1, method'],
  ])('with %s, and a comment is enough', (_, row, said) => {
    expect(warned({ metric: 'OUT-CONTENT', ...row })).toEqual([said]);
    expect(warned({ metric: 'OUT-CONTENT', ...row, comment: 'Said.' })).toEqual([]);
  });

  test('of a part as well, which the comment of its question speaks for', () => {
    const part = { metric: 'OUT-CONTENT', breakdown: 'content_type:image', answer: '12', status: 'estimated' };
    const total = { metric: 'OUT-CONTENT', answer: '12' };
    expect(warned(total, part)).toEqual(['estimate-without-comment at row 2, status']);
    expect(warned({ ...total, comment: 'Said.' }, part)).toEqual([]);
  });

  test('whatever else is wrong with the row', () => {
    const { findings } = checkReport(
      rawReport([{ metric: 'OUT-CONTENT', answer: 'many', status: 'estimated', months: '13' }]),
      FRAMEWORK,
    );
    expect(findings.map(({ code }) => code)).toEqual(['not-a-number', 'wrong-months', 'estimate-without-comment']);
  });

  test('but not of a row that only says how the thing was counted last year, nor of one without a value', () => {
    expect(
      warned(
        { metric: 'OUT-CONTENT', unit_ok: 'no', method: 'sample_estimate' },
        { metric: 'OUT-ACCOUNTS', unit_ok: 'no', status: 'not_measured' },
      ),
    ).toEqual([]);
  });
});
