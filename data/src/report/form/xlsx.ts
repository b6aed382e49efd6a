import { colToLetter } from 'hucre/xlsx';
import { problem } from '../file/finding.ts';
import { seen } from '../file/seen.ts';
import type { CellText, Finding } from '../file/types.ts';
import type { FoundSheet } from '../file/xlsx/cells.ts';
import { cellAt } from '../file/xlsx/read.ts';
import { forbiddenParts, sheetsIn } from '../file/xlsx/sheets.ts';
import { openZip, Unreadable } from '../file/xlsx/zip.ts';
import type { Form, FoundForm } from './types.ts';

/** The two sheets of a form; null where nothing can be read, which a finding says. */
export async function findInWorkbook(
  file: string,
  bytes: Uint8Array,
  form: Form,
  findings: Finding[],
): Promise<FoundForm | null> {
  const sheets = await sheetsOf(file, bytes, form, findings);
  const [first, second] = form.sheets.map((name) => sheets?.find((one) => one.name === name));
  if (first === undefined || second === undefined) return null;
  for (const { name, merges } of [first, second]) {
    for (const range of merges)
      findings.push(problem('merged-cells', `sheet ${name}, ${range}`, 'the cells are merged', 'unmerge them'));
  }
  const textAt = (sheet: FoundSheet, row: number, column: number): CellText => {
    const { cell, wrong } = cellAt(sheet, row, column);
    if (wrong !== null) findings.push(wrong);
    return { text: cell.text, where: cell.where };
  };
  const lineAt = (sheet: FoundSheet, row: number) => ({
    where: `sheet ${sheet.name}, row ${row + 1}`,
    cells: Array.from({ length: Math.max(-1, ...(sheet.rows.get(row)?.keys() ?? [])) + 1 }, (_, column) =>
      textAt(sheet, row, column),
    ),
  });
  const [top, ...below] = [...second.rows.keys()];
  const header = top === undefined ? null : lineAt(second, top);
  return {
    // Column C explains a name.
    names: [...first.rows.keys()]
      .map((row) => ({ name: textAt(first, row, 0), value: textAt(first, row, 1) }))
      .filter(({ name, value }) => !(seen(name.text) === 'name' && seen(value.text) === 'value')),
    header,
    rows: below.map((row) => lineAt(second, row)),
    placeOfName: (name) => `sheet ${first.name}, ${name}`,
    placeInRow: (row, column) => {
      const at = header?.cells.findIndex((cell) => seen(cell.text) === column) ?? -1;
      const number = /row (\d+)$/.exec(row.where)?.[1];
      return at < 0 ? `${row.where}, ${column}` : `sheet ${second.name}, ${colToLetter(at)}${number}`;
    },
  };
}

async function sheetsOf(file: string, bytes: Uint8Array, form: Form, findings: Finding[]) {
  try {
    const zip = await openZip(file, bytes);
    findings.push(...forbiddenParts(file, zip.names));
    return await sheetsIn(file, zip, findings, form.sheets);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.push(error.finding);
    return null;
  }
}
