import { describe, expect, test } from 'vitest';
import { FRAMEWORK, filled, LARGER, QUESTIONNAIRE, reportIn, textsOf } from '../../../testing/report-files.ts';
import { writeCsv } from './csv/write.ts';
import { templateRows } from './questionnaire.ts';
import { readReportFile } from './read.ts';

const names = (questionnaire = QUESTIONNAIRE) =>
  questionnaire.rows.map(({ cells }) => [cells.metric, cells.breakdown].filter(Boolean).join(' '));

describe('a questionnaire', () => {
  test('has a row for each answer, each option of a multiple choice and each code of a breakdown', () => {
    expect(names()).toEqual([
      'OUT-REPORTS',
      'OUT-REPORTS content_type:image',
      'OUT-REPORTS content_type:video',
      'PRO-SHARE',
      'PRO-TIME',
      'POL-RULE',
      'POL-HOW',
      'POL-MEANS',
      'POL-MEANS option:manual',
      'POL-MEANS option:hash',
      'POL-MEANS option:classifier',
      'POL-MEANS option:none',
    ]);
  });

  test('asks a small service for the core metrics alone, without breakdowns', () => {
    const small = templateRows(FRAMEWORK, { ...LARGER, sizeBand: 'S1' }, 2024, 'small');
    expect(names(small)).not.toContain('PRO-SHARE');
    expect(names(small)).not.toContain('OUT-REPORTS content_type:image');
    expect(names(small)).toContain('POL-MEANS option:hash');
  });

  test('says of itself for whom and when it is', () => {
    expect(QUESTIONNAIRE.meta).toEqual({
      framework: '0.1.0',
      service: 'example-forum',
      year: '2024',
      platform_type: 'SOC',
      size_band: 'S2',
      decimal_mark: '.',
    });
  });

  test('explains each question and why it is asked', () => {
    expect(QUESTIONNAIRE.rows[0]?.cells.question).toBe(
      [
        'Reports',
        'Reports made in the year.',
        'Counts: Each report once.',
        'Period: everything from 1 January to 31 December.',
        'Answer with a whole number.',
        'Asked because it is core and applies to social services.',
      ].join('\n'),
    );
    expect(QUESTIONNAIRE.rows[0]?.cells.unit).toBe('reports');
  });
});

describe('from last year', () => {
  async function next(cells: Parameters<typeof filled>[0]) {
    const previous = reportIn(await readReportFile('last.csv', writeCsv(filled(cells))));
    return textsOf(templateRows(FRAMEWORK, LARGER, 2025, 'example-forum', previous));
  }

  test('choices and how things are counted are taken over', async () => {
    const texts = await next({
      'OUT-REPORTS': { method: 'full_count', unit_ok: 'yes', confidence: 'audited' },
      'POL-RULE': { status: 'answered', answer: 'no' },
      'POL-HOW': { status: 'answered', answer: 'hash' },
      'POL-MEANS': { status: 'answered' },
      'POL-MEANS option:hash': { answer: 'yes' },
    });
    expect(texts).toContainEqual({
      metric: 'OUT-REPORTS',
      method: 'full_count',
      unit_ok: 'yes',
      confidence: 'audited',
    });
    expect(texts).toContainEqual({ metric: 'POL-RULE', status: 'answered', answer: 'no' });
    expect(texts).toContainEqual({ metric: 'POL-HOW', status: 'answered', answer: 'hash' });
    expect(texts).toContainEqual({ metric: 'POL-MEANS', status: 'answered' });
    expect(texts).toContainEqual({ metric: 'POL-MEANS', breakdown: 'option:hash', answer: 'yes' });
  });

  test('no number is, nor the status of one, nor what belongs to the year', async () => {
    const number = { status: 'zero', answer: '7', second: '9', months: '6', comment: 'x', public_source: 'y' };
    const texts = await next({
      'OUT-REPORTS': { ...number, method_changed: 'law', method_changed_note: 'n', one_off_event: 'e' },
      'OUT-REPORTS content_type:image': { answer: '5' },
      'PRO-SHARE': number,
      'PRO-TIME': number,
    });
    expect(texts).toContainEqual({ metric: 'OUT-REPORTS' });
    expect(texts).toContainEqual({ metric: 'OUT-REPORTS', breakdown: 'content_type:image' });
    expect(texts).toContainEqual({ metric: 'PRO-SHARE' });
    expect(texts).toContainEqual({ metric: 'PRO-TIME' });
  });

  test('an option that is gone is not taken over', async () => {
    const texts = await next({ 'POL-HOW': { status: 'answered', answer: 'telepathy' } });
    expect(texts).toContainEqual({ metric: 'POL-HOW', status: 'answered' });
  });
});
