import { problem } from './finding.ts';
import { nearest } from './nearest.ts';
import { seen } from './seen.ts';
import type { FoundRow } from './table.ts';
import { COLUMNS, type Column, type Finding } from './types.ts';

/** What stands at a position: a column; null for one whose name says nothing to us; undefined where there is no name. */
export type ColumnPlace = Column | null | undefined;

/** Without these nothing can be answered. The others have an ordinary meaning when they are left out. */
const REQUIRED: readonly Column[] = ['metric', 'breakdown', 'status', 'answer', 'second'];

const columnOf = (name: string): Column | undefined => COLUMNS.find((column) => column === name);

/** How many column names a row holds: a header is the row that holds some. */
export function columnNamesIn(texts: readonly string[]): number {
  return texts.filter((text) => columnOf(seen(text)) !== undefined).length;
}

/**
 * The column of each position, and the required ones that are missing. A misspelt column is read as what it most likely
 * is: its header is refused anyway, and the mistakes below it are found in the same pass.
 */
export function columnsIn(
  header: FoundRow,
  findings: Finding[],
): { readonly columns: readonly ColumnPlace[]; readonly missing: readonly Column[] } {
  const names = header.cells.map(({ text }) => seen(text));
  const absent = COLUMNS.filter((column) => !names.includes(column));
  const taken = new Set<Column>();
  const columns = header.cells.map(({ where, unusable }, at): ColumnPlace => {
    const name = names[at] ?? '';
    const column = columnOf(name);
    if (unusable === true) return null;
    if (name === '') return undefined;
    if (column === undefined) {
      // The name itself is not repeated: where the header is damaged it could be a value.
      const guess = nearest(name, absent.length > 0 ? absent : COLUMNS) as Column | null;
      findings.push(
        problem(
          'unknown-column',
          where,
          `the name of column ${at + 1} is not one of the questionnaire's columns`,
          guess === null
            ? `delete the column or use one of ${(absent.length > 0 ? absent : COLUMNS).join(', ')}`
            : `did you mean “${guess}”?`,
        ),
      );
      if (guess === null || taken.has(guess) || names.includes(guess)) return null;
      taken.add(guess);
      return guess;
    }
    if (taken.has(column)) {
      findings.push(problem('repeated-column', where, `the column “${column}” appears twice`, 'delete one of them'));
      return null;
    }
    taken.add(column);
    return column;
  });
  const missing = REQUIRED.filter((column) => !taken.has(column));
  for (const column of missing) {
    findings.push(
      problem(
        'missing-column',
        header.where,
        `the column “${column}” is missing`,
        'add it, empty where it does not apply, or start from a fresh questionnaire',
      ),
    );
  }
  return { columns, missing };
}
