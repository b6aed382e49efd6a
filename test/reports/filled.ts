import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { type Questionnaire, type QuestionnaireRow, templateRows } from '@candor/data/report';

export const FRAMEWORK = loadFramework(frameworkVersions().at(-1) ?? '');

/** The columns that a test fills in, by the letter that they have in the sheet Answers. */
export const LETTERS = {
  metric: 'A',
  breakdown: 'B',
  status: 'D',
  answer: 'E',
  second: 'F',
  unit_ok: 'H',
  method: 'I',
  months: 'J',
  method_changed: 'K',
  confidence: 'N',
  comment: 'P',
} as const;
export type Cell = keyof typeof LETTERS;
export type Texts = Readonly<Partial<Record<Cell, string>>>;

/** A row by what it is about: `OUT-CONTENT`, or `OUT-CONTENT region:asia`. */
export const keyOf = ({ cells }: QuestionnaireRow) => [cells.metric, cells.breakdown].filter(Boolean).join(' ');

const COUNT = '12';
/** There are as many incidents as reports to authorities, so all of them went to one. */
const NONE: readonly string[] = ['OUT-REPORTS-OTHER'];

/** A large service's questionnaire in which every question and every part is answered, and nothing is wrong. */
export const FILLED: Questionnaire = filled();

function filled(): Questionnaire {
  const traits = { platformType: 'SOC', sizeBand: 'S4', maturity: 'M3' } as const;
  const questionnaire = templateRows(FRAMEWORK, traits, 2024, 'example-forum');
  return {
    ...questionnaire,
    rows: questionnaire.rows.map((row) => ({ ...row, cells: { ...row.cells, ...textsOf(row) } })),
  };
}

function textsOf({ kind, metric, cells }: QuestionnaireRow): Texts {
  const [first] = metric.options;
  if (kind === 'option') return { answer: cells.breakdown === `option:${first?.code}` ? 'yes' : 'no' };
  if (kind === 'code') {
    // All of a split in its first part, so that the parts add up.
    const split = FRAMEWORK.breakdowns.find(({ code }) => cells.breakdown?.startsWith(`${code}:`));
    const isFirst = cells.breakdown === `${split?.code}:${split?.codes[0]?.code}`;
    return metric.answerType === 'count' ? { answer: isFirst && !NONE.includes(metric.code) ? COUNT : '0' } : {};
  }
  if (NONE.includes(metric.code)) return { status: 'zero', answer: '0' };
  switch (metric.answerType) {
    case 'count':
      return { status: 'answered', answer: COUNT };
    case 'percentage':
      return { status: 'answered', answer: '3', second: COUNT };
    case 'duration':
      return { status: 'answered', answer: '30', second: '90' };
    case 'multi_choice':
      return { status: 'answered' };
    default:
      return { status: 'answered', answer: first?.code ?? '' };
  }
}

/** Rows by key, in the order of the questionnaire. */
export const ROWS: ReadonlyMap<string, QuestionnaireRow> = new Map(FILLED.rows.map((row) => [keyOf(row), row]));
