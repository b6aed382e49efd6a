import { addTo } from '../../collections/maps.ts';
import { problem, textTooLong } from './finding.ts';
import { type ColumnPlace, columnsIn } from './header.ts';
import { LIMITS } from './limits.ts';
import { META_NAMES, metaKeyOf } from './meta-names.ts';
import { nearest } from './nearest.ts';
import { seen, unseenIn } from './seen.ts';
import { type CellText, type Column, type Finding, META, type MetaKey, type RawReport, type RawRow } from './types.ts';

/** A cell of a tabular form as found; `numeric` when the spreadsheet itself holds a number, not a text. */
export interface FoundCell extends CellText {
  readonly numeric?: boolean;
}

/** A line or spreadsheet row as found, before its cells are known by column. */
export interface FoundRow {
  readonly where: string;
  readonly cells: readonly FoundCell[];
  /** A row that is there and cannot be read, which a finding says. */
  readonly isLost?: true;
}

/** A name with the value beside it. */
export interface FoundMeta {
  readonly name: FoundCell;
  readonly value: FoundCell;
}

/** A table as found. The header is null where a finding says already that there is none. */
export interface FoundTable {
  readonly form: 'csv' | 'xlsx';
  /** Null where a finding says already that there is none to be found. */
  readonly meta: readonly FoundMeta[] | null;
  readonly metaAt: string;
  readonly header: FoundRow | null;
  readonly rows: readonly FoundRow[];
  readonly answersAt: string;
}

const NUMBERS: ReadonlySet<Column> = new Set<Column>(['answer', 'second', 'months', 'rounded_to']);
/** Texts in words of one's own: they stay as they were written. */
export const FREE: ReadonlySet<Column> = new Set<Column>([
  'method_changed_note',
  'one_off_event',
  'public_source',
  'comment',
]);
/** For people, and ignored when read. */
export const WORDS: ReadonlySet<Column> = new Set<Column>(['question', 'unit']);

/** Makes sense of what both tabular forms have in common: `#name,value` rows, a header, and rows by column. */
export function readRows(table: FoundTable, findings: Finding[]): RawReport {
  const { form, metaAt, header } = table;
  const meta = table.meta === null ? UNREAD : readMeta(table.meta, findings);
  const comma = decimalComma(meta.decimal_mark, findings);
  if (header === null) return { form, meta, metaAt, rows: [], answersAt: null };
  const { columns, missing } = columnsIn(header, findings);
  const found = table.rows.filter((row) => row.isLost || row.cells.some(isFilled));
  const nameless = namelessColumns({ ...table, header, rows: found }, columns, findings);
  const rows = found.map((row) =>
    row.isLost ? lostRow(row, columns) : readRow(row, { form, columns, missing, nameless, comma }, findings),
  );
  return { form, meta, metaAt, rows, answersAt: table.answersAt };
}

interface Reading {
  readonly form: FoundTable['form'];
  readonly columns: readonly ColumnPlace[];
  /** Columns that are not there, so that nobody can say what a row has in them. */
  readonly missing: readonly Column[];
  /** Positions of columns without a name, of which that is said already. */
  readonly nameless: ReadonlySet<number>;
  readonly comma: boolean;
}

const isFilled = (cell: FoundCell | undefined) =>
  cell !== undefined && (seen(cell.text) !== '' || cell.unusable === true);

/** Columns without a name that run through the rows, each told once: one that numbers the rows is what R writes by itself. */
function namelessColumns(
  { form, header, rows }: FoundTable & { readonly header: FoundRow },
  columns: readonly ColumnPlace[],
  findings: Finding[],
): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (columns[at] === undefined && isFilled(cell)) addTo(counts, at);
    }
  }
  const found = [...counts].filter(([, count]) => count >= 3 && count * 2 >= rows.length);
  for (const [at, count] of found) {
    const named = form === 'xlsx' ? header.cells[at]?.where : undefined;
    const numbers = rows.map(({ cells }) => Number(seen(cells[at]?.text ?? '') || Number.NaN));
    const isNumbering = numbers.every((number, row) => Number.isInteger(number) && number > (numbers[row - 1] ?? -1));
    findings.push(
      problem(
        'nameless-column',
        named ?? `${header.where}, column ${at + 1}`,
        `the column has no name in the header and holds something in ${count} rows`,
        isNumbering
          ? 'delete this column, which only numbers the rows (R leaves it out with row.names = FALSE, pandas with index=False)'
          : 'name the column, or delete it if it is not part of the questionnaire',
      ),
    );
  }
  return new Set(found.map(([at]) => at));
}

function readRow(row: FoundRow, { form, columns, missing, nameless, comma }: Reading, findings: Finding[]): RawRow {
  const cells: Partial<Record<Column, CellText>> = {};
  const besides: string[] = [];
  for (const [at, cell] of row.cells.entries()) {
    if (seen(cell.text) === '' && cell.unusable !== true) continue;
    const column = columns[at];
    if (column === undefined || column === null) besides.push(cell.where);
    if (column === undefined && nameless.has(at)) continue;
    if (column === undefined) {
      findings.push(
        problem(
          'no-column',
          cell.where,
          'the value is in a column without a name in the header',
          form === 'csv'
            ? 'put a text that holds the delimiter in quotation marks, or name the column'
            : 'move it to a named column or delete it',
        ),
      );
    } else if (column !== null && !WORDS.has(column)) {
      const isNumber = NUMBERS.has(column) && cell.numeric !== true;
      const usable = usableText(cell, findings);
      const text = usable === null || FREE.has(column) ? usable : seen(usable);
      const value = text !== null && isNumber ? decimal(text, comma, cell.where, findings) : text;
      const unseen = cell.unseen ?? (FREE.has(column) ? null : unseenIn(cell.text));
      cells[column] =
        value === null
          ? unusable(cell.where)
          : { text: value, where: cell.where, ...(unseen === null ? {} : { unseen }) };
    }
  }
  for (const column of missing) cells[column] = unusable(row.where);
  return besides.length === 0 ? { where: row.where, cells } : { where: row.where, cells, besides };
}

/** Of a row that cannot be read, which figure it is about, as far as that can be told. */
function lostRow({ where, cells }: FoundRow, columns: readonly ColumnPlace[]): RawRow {
  const at = (column: Column) => cells[columns.indexOf(column)];
  const { metric = unusable(where), breakdown = unusable(where) } = {
    metric: at('metric'),
    breakdown: at('breakdown'),
  };
  return { where, cells: { metric, breakdown, answer: unusable(where) } };
}

const unusable = (where: string): CellText => ({ text: '', where, unusable: true });

/** The trimmed text of a cell; null where it cannot be used, which is said. */
function usableText(cell: FoundCell, findings: Finding[]): string | null {
  if (cell.unusable === true) return null;
  if (cell.text.length <= LIMITS.cellCharacters) return cell.text.trim();
  findings.push(textTooLong(cell.where));
  return null;
}

const UNREAD: RawReport['meta'] = Object.fromEntries(META.map((key) => [key, unusable('')]));

function readMeta(meta: readonly FoundMeta[], findings: Finding[]): Partial<Record<MetaKey, CellText>> {
  const known: Partial<Record<MetaKey, CellText>> = {};
  const guessed: Partial<Record<MetaKey, CellText>> = {};
  for (const { name, value } of meta) {
    const key = metaKeyOf(seen(name.text));
    const isBlank = seen(value.text) === '' && value.unusable !== true;
    if (key === undefined && isBlank) continue;
    const text = usableText(value, findings);
    const unseen = unseenIn(value.text);
    const cell =
      text === null
        ? unusable(value.where)
        : { text: seen(text), where: value.where, ...(unseen === null ? {} : { unseen }) };
    if (key === undefined) {
      const guess = nearest(seen(name.text), META_NAMES);
      // Taken for what it most likely is, so that a misspelt name is not called missing as well.
      const meant = guess === null ? undefined : metaKeyOf(guess);
      if (meant !== undefined) guessed[meant] ??= cell;
      findings.push(
        problem(
          'unknown-name',
          name.where,
          'the name before this value is not known',
          guess === null ? `use one of ${META.join(', ')}` : `did you mean “${guess}”?`,
        ),
      );
    } else if (isBlankCell(known[key])) known[key] = cell;
    else if (!isBlank)
      findings.push(problem('repeated-name', name.where, `${seen(name.text)} is given twice`, 'keep one of them'));
  }
  for (const key of META) {
    const guess = guessed[key];
    if (guess !== undefined && isBlankCell(known[key])) known[key] = guess;
  }
  return known;
}

const isBlankCell = (cell: CellText | undefined) => cell === undefined || (cell.text === '' && cell.unusable !== true);

function decimalComma(mark: CellText | undefined, findings: Finding[]): boolean {
  if (mark !== undefined && mark.text !== '' && mark.text !== '.' && mark.text !== ',') {
    findings.push(problem('wrong-decimal-mark', mark.where, 'decimal_mark is neither . nor ,', 'write . or ,'));
  }
  return mark?.text === ',';
}

/**
 * A number with a point; null where it can be read in two ways. Where the file declares the comma, a point could only
 * group thousands, and 1.200 would be read as one and a bit: it is refused rather than guessed.
 */
function decimal(text: string, comma: boolean, where: string, findings: Finding[]): string | null {
  if (/^\d{1,3}(?:\.000)+$/.test(text) && !comma) {
    findings.push(
      problem(
        'ambiguous-number',
        where,
        'the point in this number could mark decimals or thousands',
        'write whole numbers with digits only',
      ),
    );
    return null;
  }
  if (!comma || !/^[+-]?[\d.,]+$/.test(text)) return text;
  if (text.includes('.')) {
    findings.push(
      problem(
        'wrong-decimal-mark',
        where,
        'the number holds a point, but decimal_mark says that this file writes decimals with a comma',
        'write numbers without separators between thousands',
      ),
    );
    return null;
  }
  return /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}
