import { problem, textTooLong } from './finding.ts';
import { LIMITS } from './limits.ts';
import { nearest } from './nearest.ts';
import { type CellText, COLUMNS, type Column, type Finding, META, type MetaKey, type RawReport } from './types.ts';

/** A cell of a tabular form as found; `numeric` when the spreadsheet itself holds a number, not a text. */
export interface FoundCell extends CellText {
  readonly numeric?: boolean;
}

/** A line or spreadsheet row as found, before its cells are known by column. */
export interface FoundRow {
  readonly where: string;
  readonly cells: readonly FoundCell[];
}

/** Without these nothing can be answered. The others have an ordinary meaning when they are left out. */
const REQUIRED: readonly Column[] = ['metric', 'breakdown', 'status', 'answer', 'second'];
const NUMBERS: ReadonlySet<Column> = new Set<Column>(['answer', 'second', 'months']);
/** For people, and ignored when read. */
const WORDS: ReadonlySet<Column> = new Set<Column>(['question', 'unit']);

const columnOf = (name: string): Column | undefined => COLUMNS.find((column) => column === name);

/** How many column names a row holds: a header is the row that holds some. */
export function columnNamesIn(texts: readonly string[]): number {
  return texts.filter((text) => columnOf(text.trim()) !== undefined).length;
}

/** Makes sense of what both tabular forms have in common: `#name,value` rows, a header, and rows by column. */
export function readRows(
  form: 'csv' | 'xlsx',
  meta: readonly { readonly name: FoundCell; readonly value: FoundCell }[],
  header: FoundRow,
  rows: readonly FoundRow[],
  findings: Finding[],
): RawReport {
  const known = readMeta(meta, findings);
  const comma = decimalComma(known.decimal_mark, findings);
  const columns = readHeader(header, findings);
  const read = rows
    .filter((row) => row.cells.some(({ text }) => text.trim() !== ''))
    .map((row) => {
      const cells: Partial<Record<Column, CellText>> = {};
      for (const [at, cell] of row.cells.entries()) {
        const text = cell.text.trim();
        if (text === '') continue;
        const column = columns[at];
        if (column === undefined) {
          findings.push(
            problem(
              'no-column',
              cell.where,
              'the value stands in a column that has no name in the header',
              form === 'csv'
                ? 'put a text that holds the delimiter in quotation marks, or name the column'
                : 'move it to a named column or delete it',
            ),
          );
        } else if (column !== null && !WORDS.has(column)) {
          if (tooLong(cell, findings)) continue;
          const number = NUMBERS.has(column) && cell.numeric !== true;
          cells[column] = { text: number ? decimal(text, comma, cell.where, findings) : text, where: cell.where };
        }
      }
      return { where: row.where, cells };
    });
  return { form, meta: known, rows: read };
}

function readMeta(
  meta: readonly { readonly name: FoundCell; readonly value: FoundCell }[],
  findings: Finding[],
): Partial<Record<MetaKey, CellText>> {
  const known: Partial<Record<MetaKey, CellText>> = {};
  for (const { name, value } of meta) {
    const key = META.find((candidate) => candidate === name.text.trim());
    const text = value.text.trim();
    if (text === '' || tooLong(value, findings)) continue;
    if (key === undefined) {
      const guess = nearest(name.text.trim(), META);
      findings.push(
        problem(
          'unknown-name',
          name.where,
          'the name before this value is not known',
          guess === null ? `use one of ${META.join(', ')}` : `did you mean “${guess}”`,
        ),
      );
    } else if (known[key] !== undefined) {
      findings.push(problem('repeated-name', name.where, `${key} is given twice`, 'keep one of them'));
    } else known[key] = { text, where: value.where };
  }
  return known;
}

/** The column of each position; null for one that holds nothing of a name; undefined past the header's end. */
function readHeader(header: FoundRow, findings: Finding[]): (Column | null | undefined)[] {
  const names = header.cells.map(({ text }) => text.trim());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  const seen = new Set<Column>();
  const meant = new Set<Column>();
  const columns = header.cells.map(({ where }, at) => {
    const name = names[at] ?? '';
    const column = columnOf(name);
    if (name === '') return undefined;
    if (column === undefined) {
      // The name itself is not repeated: where the header is damaged it could be a value.
      const guess = nearest(name, missing.length > 0 ? missing : COLUMNS);
      if (guess !== null) meant.add(guess as Column);
      findings.push(
        problem(
          'unknown-column',
          where,
          `the name of column ${at + 1} is not one of the questionnaire's columns`,
          guess === null
            ? `delete the column or use one of ${(missing.length > 0 ? missing : COLUMNS).join(', ')}`
            : `did you mean “${guess}”`,
        ),
      );
      return null;
    }
    if (seen.has(column)) {
      findings.push(problem('repeated-column', where, `the column “${column}” is there twice`, 'delete one of them'));
      return null;
    }
    seen.add(column);
    return column;
  });
  for (const column of REQUIRED) {
    if (seen.has(column) || meant.has(column)) continue;
    findings.push(
      problem(
        'missing-column',
        header.where,
        `the column “${column}” is missing`,
        'add it, empty where it does not apply, or start from a fresh questionnaire',
      ),
    );
  }
  return columns;
}

function decimalComma(mark: CellText | undefined, findings: Finding[]): boolean {
  if (mark !== undefined && mark.text !== '.' && mark.text !== ',') {
    findings.push(problem('wrong-decimal-mark', mark.where, 'decimal_mark is neither . nor ,', 'write . or ,'));
  }
  return mark?.text === ',';
}

/**
 * A number with a point. Where the file declares the comma, a point could only group thousands, and 1.200 would be
 * read as one and a bit: it is refused rather than guessed.
 */
function decimal(text: string, comma: boolean, where: string, findings: Finding[]): string {
  if (/^\d{1,3}(?:\.000)+$/.test(text) && !comma) {
    findings.push(
      problem(
        'ambiguous-number',
        where,
        'the point in this number could stand before decimals or between thousands',
        'write whole numbers with digits only',
      ),
    );
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
  }
  return /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

function tooLong({ text, where }: FoundCell, findings: Finding[]): boolean {
  if (text.length <= LIMITS.cellCharacters) return false;
  findings.push(textTooLong(where));
  return true;
}
