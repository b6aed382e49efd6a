import type { Finding } from '../file/types.ts';
import { dayIn, orderOf, periodIn } from './dates.ts';
import { folded, IDENTIFICATION } from './layout.ts';
import type { Block } from './locate.ts';
import { textAt } from './locate.ts';
import { question } from './question.ts';
import { BLANK, placeIn, type TableCell } from './table.ts';
import type { EuPeriod } from './types.ts';

export interface Identification {
  readonly services: readonly string[];
  readonly provider: string | null;
  readonly published: string | null;
  readonly period: EuPeriod | null;
}

/** What section 1 says of the report: its rows by their names, and in another language by their order. */
export function identificationIn({ table, rows, columns }: Block, questions: Finding[]): Identification {
  const filled = rows.filter((row) => textAt(row, columns.indicator) !== '');
  const byName = filled.some((row) => IDENTIFICATION.includes(folded(textAt(row, columns.indicator)) as never));
  const rowOf = (name: (typeof IDENTIFICATION)[number]) =>
    byName
      ? filled.find((row) => folded(textAt(row, columns.indicator)) === name)
      : filled[IDENTIFICATION.indexOf(name)];
  const cellOf = (name: (typeof IDENTIFICATION)[number]): TableCell => rowOf(name)?.cells[columns.value ?? -1] ?? BLANK;
  const [provider, published, previous, start, end] = IDENTIFICATION.map(cellOf);
  const dates = [published, previous, start, end];
  // 01/07/2025 is settled by another date of the same hand.
  const order = dates.map((cell) => orderOf(cell?.text ?? '')).find((one) => one !== null) ?? null;
  const dayOf = (name: (typeof IDENTIFICATION)[number], cell: TableCell | undefined) => {
    const day = dayIn(cell ?? BLANK, order);
    const row = rowOf(name);
    const isWritten = cell !== undefined && /\d/.test(cell.text);
    if (day === null && isWritten && row !== undefined) {
      const where = placeIn(table, row.at, columns.value);
      questions.push(question('eu-day', where, 'the date cannot be read in one way only', 'say which day it is'));
    }
    return day;
  };
  const [first, last] = [dayOf(IDENTIFICATION[3], start), dayOf(IDENTIFICATION[4], end)];
  if (first !== null && last !== null && last < first) {
    const where = placeIn(table, rowOf(IDENTIFICATION[4])?.at ?? 1, columns.value);
    questions.push(question('eu-day', where, 'the period ends before it starts', 'say which days it covers'));
  }
  const service = new Set(filled.map((row) => textAt(row, columns.service)).filter((text) => text !== ''));
  return {
    services: [...service],
    // The blank template has the word “Text” there.
    provider: folded(provider?.text ?? 'text') === 'text' ? null : provider?.text.trim() || null,
    published: dayOf(IDENTIFICATION[1], published),
    period: first === null || last === null || last < first ? null : { start: first, end: last },
  };
}

/** The period of a report without section 1: the one that all its rows name. */
export function periodOfRows(blocks: readonly Block[]): EuPeriod | null {
  const texts = new Set(blocks.flatMap(({ rows, columns }) => rows.map((row) => textAt(row, columns.period))));
  const periods = [...texts].map(periodIn).filter((one) => one !== null);
  const [first] = periods;
  return first !== undefined && periods.every(({ start, end }) => start === first.start && end === first.end)
    ? first
    : null;
}
