import type { Finding, QuestionnaireRow } from '@candor/data/report';
import fc from 'fast-check';
import { type Cell, keyOf, ROWS, type Texts } from './filled.ts';
import { formMistakes } from './form-mistakes.ts';
import { type Form, placeOf } from './places.ts';

/** What a check should say of a mistake. */
export type Said = Pick<Finding, 'severity' | 'code' | 'where'>;

/** A mistake that can be put into a valid file. Two of them that take nothing in common do not touch one another. */
export interface Mistake {
  readonly kind: string;
  /** The row that it is in; null where it is in none. */
  readonly key: string | null;
  /** Whether nobody can tell the question of its row. */
  readonly isUnnamed?: true;
  readonly takes: readonly string[];
  /** What it writes into cells of its row. */
  readonly texts?: Texts;
  /** What it writes above the answers. */
  readonly meta?: Readonly<Record<string, string>>;
  /** What it does to the written file: lines of csv, XML of the sheet Answers, or the object of json. */
  readonly lines?: (lines: string[]) => void;
  readonly xml?: (sheet: string) => string;
  readonly json?: (report: JsonReport) => void;
  readonly said: (form: Form) => Said;
}

export interface JsonReport {
  readonly answers: Record<string, unknown>[];
}

interface Kind {
  readonly kind: string;
  /** In which rows it can be made. */
  readonly of: (row: QuestionnaireRow) => boolean;
  readonly at: Cell;
  readonly texts: Texts;
  readonly takes?: readonly Cell[];
  readonly xml?: string;
  /** What else the cell says of itself there. */
  readonly attribute?: string;
  readonly code: string;
  /** The json form says the type of a value by its schema, which then speaks first. */
  readonly jsonCode?: string;
  readonly severity?: Finding['severity'];
  readonly forms?: readonly Form[];
}

const isType =
  (...types: readonly string[]) =>
  ({ kind, metric }: QuestionnaireRow) =>
    kind === 'answer' && types.includes(metric.answerType);
const isAnswer = ({ kind }: QuestionnaireRow) => kind === 'answer';
const isPart = ({ kind, metric }: QuestionnaireRow) => kind === 'code' && metric.answerType === 'count';
const isNumber = isType('count', 'percentage', 'duration');
const isCell = (row: QuestionnaireRow) => isNumber(row) || isPart(row);
const BOTH = ['answer', 'second'] as const;
const NEEDS_COMMENT = ['status', 'unit_ok', 'method', 'comment'] as const;

/** Stands for the style of dates, whose number the file itself has to say. */
export const DATE_STYLE = 's="date"';

const KINDS: readonly Kind[] = [
  { kind: 'a word for a number', of: isType('count'), at: 'answer', texts: { answer: 'many' }, code: 'not-a-number' },
  {
    kind: 'a word for one of two numbers',
    of: isType('percentage', 'duration'),
    at: 'second',
    texts: { second: 'many' },
    code: 'not-a-number',
    jsonCode: 'wrong-shape',
  },
  {
    kind: 'a word for the number of a part',
    of: isPart,
    at: 'answer',
    texts: { answer: 'many' },
    code: 'not-a-number',
  },
  {
    kind: 'an option that there is not',
    of: isType('single_choice'),
    at: 'answer',
    texts: { answer: 'perhaps so' },
    code: 'unknown-code',
  },
  {
    kind: 'half a value',
    of: isType('percentage', 'duration'),
    at: 'answer',
    takes: BOTH,
    texts: { second: '' },
    code: 'half-a-value',
  },
  {
    kind: 'a share over one',
    of: isType('percentage'),
    at: 'answer',
    takes: BOTH,
    texts: { answer: '13' },
    code: 'share-over-one',
  },
  {
    kind: 'percentiles in the wrong order',
    of: isType('duration'),
    at: 'second',
    takes: BOTH,
    texts: { second: '5' },
    code: 'percentile-order',
  },
  { kind: 'a misspelt status', of: isAnswer, at: 'status', texts: { status: 'anwsered' }, code: 'unknown-code' },
  { kind: 'thirteen months', of: isAnswer, at: 'months', texts: { months: '13' }, code: 'wrong-months' },
  { kind: 'a misspelt method', of: isAnswer, at: 'method', texts: { method: 'ful_count' }, code: 'unknown-code' },
  { kind: 'neither yes nor no', of: isAnswer, at: 'unit_ok', texts: { unit_ok: 'partly so' }, code: 'unknown-code' },
  {
    kind: 'a misspelt confidence',
    of: isAnswer,
    at: 'confidence',
    texts: { confidence: 'cheked' },
    code: 'unknown-code',
  },
  {
    kind: 'a change without a note',
    of: isAnswer,
    at: 'method_changed',
    texts: { method_changed: 'law' },
    code: 'change-without-note',
  },
  {
    kind: 'a comment too long',
    of: isAnswer,
    at: 'comment',
    takes: NEEDS_COMMENT,
    texts: { comment: 'x'.repeat(1001) },
    code: 'too-long',
  },
  {
    kind: 'an estimate without a comment',
    of: isNumber,
    at: 'status',
    takes: ['status', 'comment'],
    texts: { status: 'estimated' },
    code: 'estimate-without-comment',
    severity: 'warning',
  },
  {
    kind: 'another unit without a comment',
    of: isNumber,
    at: 'unit_ok',
    takes: ['unit_ok', 'comment'],
    texts: { unit_ok: 'no' },
    code: 'unit-without-comment',
    severity: 'warning',
  },
  {
    kind: 'a formula',
    of: isCell,
    at: 'answer',
    texts: {},
    xml: '<f>6*2</f><v>12</v>',
    code: 'formula',
    forms: ['xlsx'],
  },
  {
    kind: 'an error',
    of: isCell,
    at: 'answer',
    texts: {},
    xml: '<v>#REF!</v>',
    attribute: 't="e"',
    code: 'cell-error',
    forms: ['xlsx'],
  },
  {
    kind: 'a date',
    of: isCell,
    at: 'answer',
    texts: {},
    xml: '<v>45000</v>',
    attribute: DATE_STYLE,
    code: 'date',
    forms: ['xlsx'],
  },
  {
    kind: 'a formula for a status',
    of: isAnswer,
    at: 'status',
    texts: {},
    xml: '<f>D2</f><v>12</v>',
    code: 'formula',
    forms: ['xlsx'],
  },
];

/** Any mistakes of a form that do not touch one another, at most so many. */
export function mistakesIn(form: Form, most: number): fc.Arbitrary<readonly Mistake[]> {
  const inCells = KINDS.filter(({ forms }) => forms?.includes(form) ?? true).flatMap((kind) =>
    [...ROWS.values()].filter(kind.of).map((row) => mistakeOf(kind, keyOf(row))),
  );
  const byKind = Map.groupBy([...inCells, ...formMistakes(form)], ({ kind }) => kind);
  // Each kind as often as any other, however many rows it can be made in.
  const one = fc.constantFrom(...byKind.values()).chain((its) => fc.constantFrom(...its));
  return fc.array(one, { minLength: 1, maxLength: most, size: 'max' }).map(independent);
}

function mistakeOf(kind: Kind, key: string): Mistake {
  const { at, texts, takes = [at], xml, attribute = '', code, jsonCode = code, severity = 'error' } = kind;
  return {
    kind: kind.kind,
    key,
    takes: takes.map((cell) => `${key} ${cell}`),
    texts,
    ...(xml === undefined ? {} : { xml: (sheet) => withCell(sheet, placeOf('xlsx', key, at), xml, attribute) }),
    said: (form) => ({ severity, code: form === 'json' ? jsonCode : code, where: placeOf(form, key, at) }),
  };
}

/** The sheet with another content of a cell. */
function withCell(sheet: string, where: string, content: string, attribute: string): string {
  const ref = where.split(', ')[1];
  const cell = `<c r="${ref}" ${attribute}>${content}</c>`;
  return sheet.replace(new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`), cell);
}

/** Without those that touch what one before touches. */
function independent(mistakes: readonly Mistake[]): readonly Mistake[] {
  const taken = new Set<string>();
  return mistakes.filter(({ takes }) => {
    if (takes.some((one) => taken.has(one))) return false;
    for (const one of takes) taken.add(one);
    return true;
  });
}
