import { parse } from 'csv-parse/sync';
import type { Row } from './types.ts';

export type ReadCsv =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Rows of a CSV text by column name; tolerates a byte order mark, either line end, quotes, spaces around values and empty
 * lines. A ragged row is a problem, told by line without what it holds.
 */
export function readCsv(text: string, name: string): ReadCsv {
  let header: readonly string[] = [];
  try {
    const rows = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      columns: (names: string[]) => {
        header = names;
        return names;
      },
    }) as Row[];
    return { ok: true, header, rows };
  } catch (error) {
    const { lines } = error as { lines?: number };
    return {
      ok: false,
      problem: `The file “${name}” is not a table in CSV${lines === undefined ? '' : `, see line ${lines}`}.`,
    };
  }
}
