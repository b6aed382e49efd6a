import type { QuestionnaireRow } from '@candor/data/report';
import { instructions } from '../../data/src/report/file/instructions.ts';
import { type Cell, FILLED, keyOf, LETTERS, ROWS } from './filled.ts';

export type Form = 'xlsx' | 'csv' | 'json';

/** Where a cell stands in a file, as the check should say it. */
export function placeOf(form: Form, key: string, cell: Cell): string {
  if (form === 'xlsx') return `sheet Answers, ${LETTERS[cell]}${indexOf(key) + 2}`;
  if (form === 'csv') return `line ${lineOf(key)}, column ${cell}`;
  return pointerOf(key, cell);
}

/** Where a name at the top of a file has its value; in the sheet Report the names stand below the instructions. */
export function metaPlace(form: Form, name: string): string {
  if (form === 'json') return `/${name}`;
  const at = NAMES.indexOf(name);
  return form === 'csv' ? `line ${3 + at}` : `sheet Report, B${instructions().length + 2 + at}`;
}

const NAMES = Object.keys(FILLED.meta);

const indexOf = (key: string) => FILLED.rows.findIndex((row) => keyOf(row) === key);

/** Two lines of words, the names, and the header stand above; a question is as many lines long as its text. */
function lineOf(key: string): number {
  const above = FILLED.rows.slice(0, indexOf(key));
  return above.reduce((sum, row) => sum + breaksIn(row) + 1, 2 + NAMES.length + 2);
}

/** The line on which a row ends. */
export function lastLineOf(key: string): number {
  return lineOf(key) + breaksIn(ROWS.get(key));
}

const breaksIn = (row: QuestionnaireRow | undefined) =>
  Object.values(row?.cells ?? {})
    .join('')
    .match(/\n/g)?.length ?? 0;

function pointerOf(key: string, cell: Cell): string {
  const [metric = '', breakdown] = key.split(' ');
  const metrics = [...new Set(FILLED.rows.map((row) => row.metric.code))];
  const answer = `/answers/${metrics.indexOf(metric)}`;
  if (breakdown !== undefined) return `${answer}/breakdowns/${breakdown.replace(':', '/')}`;
  if (cell !== 'answer' && cell !== 'second') return `${answer}/${cell}`;
  const type = FILLED.rows[indexOf(key)]?.metric.answerType;
  if (type === 'percentage') return `${answer}/value/${cell === 'answer' ? 'numerator' : 'denominator'}`;
  if (type === 'duration') return `${answer}/value/${cell === 'answer' ? 'median' : 'p90'}`;
  return `${answer}/value`;
}
