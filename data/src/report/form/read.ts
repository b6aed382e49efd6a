import { atMost, problem } from '../file/finding.ts';
import { LIMITS, thousands } from '../file/limits.ts';
import { nearest } from '../file/nearest.ts';
import { seen } from '../file/seen.ts';
import type { CellText, Finding } from '../file/types.ts';
import { encrypted } from '../file/xlsx/zip.ts';
import { findInCsv } from './csv.ts';
import type { FilledRow, Form, FoundForm, ReadForm } from './types.ts';
import { findInWorkbook } from './xlsx.ts';

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/** Reads a filled-in form, xlsx or csv as its content says; refused with everything that is wrong with its form at once. */
export async function readForm(file: string, bytes: Uint8Array, form: Form): Promise<ReadForm> {
  const refuse = (findings: readonly Finding[]): ReadForm => ({ ok: false, findings: atMost(findings) });
  if (bytes.length === 0)
    return refuse([problem('empty-file', file, 'the file is empty', 'fill in a form and send that')]);
  if (bytes.length > LIMITS.fileBytes) {
    const what = `the file is larger than the limit of ${LIMITS.fileBytes / 1024 / 1024} MB`;
    return refuse([problem('limit-file', file, what, 'send the form alone')]);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse([encrypted(file)]);
  const findings: Finding[] = [];
  const isWorkbook = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
  const found = isWorkbook ? await findInWorkbook(file, bytes, form, findings) : findInCsv(file, bytes, form, findings);
  if (found === null) return refuse(findings);
  if (found.rows.length > LIMITS.rows) {
    const what = `the table holds more than the limit of ${thousands(LIMITS.rows)} rows`;
    return refuse([problem('limit-rows', file, what, 'delete everything below the entries')]);
  }
  const names = namesOf(found, form, findings);
  const rows = rowsOf(found, form, findings);
  const { placeOfName, placeInRow } = found;
  return findings.length > 0 ? refuse(findings) : { ok: true, filled: { names, rows, placeOfName, placeInRow } };
}

function namesOf({ names }: FoundForm, form: Form, findings: Finding[]): Record<string, CellText> {
  const known: Record<string, CellText> = {};
  for (const { name, value } of names) {
    const text = seen(name.text);
    if (text === '' || value.text.trim() === '') continue;
    if (!form.names.includes(text)) {
      findings.push(
        problem('unknown-name', name.where, 'the name before this value is not known', hintFor(text, form.names)),
      );
    } else if (known[text] !== undefined) {
      findings.push(problem('repeated-name', name.where, `${text} is given twice`, 'keep one of them'));
    } else known[text] = usable(value, findings);
  }
  return known;
}

function rowsOf({ header, rows }: FoundForm, form: Form, findings: Finding[]): FilledRow[] {
  if (header === null) return [];
  const columns = header.cells.map(({ text, where }, at) => {
    const name = seen(text);
    if (name === '') return null;
    if (!form.columns.includes(name)) {
      const what = `the name of column ${at + 1} is not one of the form’s columns`;
      findings.push(problem('unknown-column', where, what, hintFor(name, form.columns)));
      return null;
    }
    if (header.cells.findIndex((one) => seen(one.text) === name) < at) {
      findings.push(problem('repeated-column', where, `the column “${name}” appears twice`, 'delete one of them'));
      return null;
    }
    return name;
  });
  return rows.flatMap((row): FilledRow[] => {
    const filled = row.cells.flatMap((cell, at) => {
      if (cell.text.trim() === '') return [];
      const column = columns[at];
      if (typeof column === 'string') return [[column, usable(cell, findings)] as const];
      if (column === undefined || seen(header.cells[at]?.text ?? '') === '') {
        const hint = 'move it to a named column or delete it';
        findings.push(problem('no-column', cell.where, 'the value is in a column without a name in the header', hint));
      }
      return [];
    });
    return filled.length === 0 ? [] : [{ where: row.where, cells: Object.fromEntries(filled) }];
  });
}

function usable(cell: CellText, findings: Finding[]): CellText {
  if (cell.text.length > LIMITS.cellCharacters) {
    const what = `the text is longer than the limit of ${thousands(LIMITS.cellCharacters)} characters`;
    findings.push(problem('limit-text', cell.where, what, 'shorten it'));
  }
  return { text: cell.text.trim(), where: cell.where };
}

function hintFor(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return guess === null ? `use one of ${known.join(', ')}` : `did you mean “${guess}”?`;
}
