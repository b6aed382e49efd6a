import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTIONNAIRE, reportIn, textsIn, textsOf } from '../../../testing/report-files.ts';
import { writeCsv } from './csv/write.ts';
import { writeJson } from './json/write.ts';
import type { Questionnaire, QuestionnaireRow } from './questionnaire.ts';
import { readReportFile } from './read.ts';
import { seen } from './seen.ts';
import type { Column } from './types.ts';
import { writeXlsx } from './xlsx/write.ts';

const AWKWARD = fc.constantFrom(
  'a\nb',
  '"quoted"',
  ',;\t|',
  '_x0041_',
  '=1+1',
  '#service',
  '<&>',
  '12,5',
  '00012',
  'TRUE',
);
const text = fc
  .oneof(AWKWARD, fc.string({ unit: 'binary', maxLength: 20 }))
  // Every reader trims, reads each kind of line end as one, and takes for blank what nobody sees.
  .map((words) => (seen(words) === '' ? '' : words.replaceAll('\r', '').trim()));
const number = fc.oneof(
  fc.maxSafeNat().map(String),
  fc.integer({ min: 1, max: 9999 }).map((count) => `${count}.5`),
);
const yesNo = fc.constantFrom('yes', 'no');

function answers({ kind, metric }: QuestionnaireRow): fc.Arbitrary<Partial<Record<Column, string>>> {
  if (kind === 'option') return fc.record({ answer: yesNo });
  if (kind === 'code') return fc.record({ answer: number }, { requiredKeys: [] });
  const qualifiers = {
    status: fc.constantFrom('answered', 'zero', 'withheld'),
    unit_ok: yesNo,
    method: fc.constantFrom('full_count', 'extrapolated'),
    months: fc.integer({ min: 1, max: 12 }).map(String),
    method_changed_note: text,
    one_off_event: text,
    public_source: text,
    comment: text,
  };
  const none = { requiredKeys: [] };
  switch (metric.answerType) {
    case 'count':
      return fc.record({ ...qualifiers, answer: number }, none);
    case 'percentage':
    case 'duration':
      return fc.record({ ...qualifiers, answer: number, second: number }, none);
    case 'boolean':
      return fc.record({ ...qualifiers, answer: yesNo }, none);
    case 'single_choice':
      return fc.record({ ...qualifiers, answer: text.map(seen) }, none);
    default:
      return fc.record(qualifiers, none);
  }
}

const questionnaires: fc.Arbitrary<Questionnaire> = fc.tuple(...QUESTIONNAIRE.rows.map(answers)).map((cells) => ({
  ...QUESTIONNAIRE,
  rows: QUESTIONNAIRE.rows.map((row, at) => ({ ...row, cells: { ...row.cells, ...cells[at] } })),
}));

describe('what is written is read', () => {
  test('csv', async () => {
    await fc.assert(
      fc.asyncProperty(questionnaires, async (questionnaire) => {
        const report = reportIn(await readReportFile('a.csv', writeCsv(questionnaire)));
        expect(textsIn(report)).toEqual(textsOf(questionnaire));
      }),
      { numRuns: 100 },
    );
  });

  test('json, which names only the options chosen', async () => {
    await fc.assert(
      fc.asyncProperty(questionnaires, async (questionnaire) => {
        const report = reportIn(await readReportFile('a.json', writeJson(questionnaire)));
        const chosen = textsOf(questionnaire).filter(
          (texts) => !(texts.breakdown?.startsWith('option:') && texts.answer === 'no'),
        );
        expect(textsIn(report)).toEqual(chosen);
      }),
      { numRuns: 100 },
    );
  });

  test('xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(questionnaires, async (questionnaire) => {
        const report = reportIn(await readReportFile('a.xlsx', await writeXlsx(questionnaire)));
        expect(textsIn(report)).toEqual(textsOf(questionnaire));
      }),
      { numRuns: 60 },
    );
  });

  test('what the file says of itself', async () => {
    const { decimal_mark: mark, ...rest } = QUESTIONNAIRE.meta;
    const files = {
      csv: writeCsv(QUESTIONNAIRE),
      xlsx: await writeXlsx(QUESTIONNAIRE),
      json: writeJson(QUESTIONNAIRE),
    };
    for (const [form, bytes] of Object.entries(files)) {
      const { meta } = reportIn(await readReportFile('a', bytes));
      const texts = Object.fromEntries(Object.entries(meta).map(([name, cell]) => [name, cell.text]));
      expect(texts).toEqual(form === 'json' ? rest : { ...rest, decimal_mark: mark });
    }
  });
});
