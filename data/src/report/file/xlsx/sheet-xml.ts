import { parseCellRef } from 'hucre/xlsx';

const TAG = '<(?:\\w+:)?';
const CLOSE = '</(?:\\w+:)?';
const EMPTY_CELL = new RegExp(
  `${TAG}c(?:\\s[^<>]*)?(?:/>|>\\s*(?:${TAG}v(?:\\s[^<>]*)?(?:/>|>\\s*${CLOSE}v\\s*>)\\s*)?${CLOSE}c\\s*>)`,
  'g',
);
const EMPTY_ROW = new RegExp(`${TAG}row(?:\\s[^<>]*)?(?:/>|>\\s*${CLOSE}row\\s*>)`, 'g');
const EMPTY_FORMULA = new RegExp(`${TAG}f(?:\\s[^<>]*)?(?:/>|>\\s*${CLOSE}f\\s*>)`, 'g');
const ROW_OR_CELL = new RegExp(`${TAG}(row|c)((?:\\s[^<>]*)?)/?>`, 'g');
const REFERENCE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

export interface TrimmedSheet {
  /** A worksheet with its filled cells and its merges, and nothing else. */
  readonly xml: string;
  /** The outermost filled cells: row and column from 1. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Makes a worksheet small before the library reads it: the library returns a dense rectangle, so one formatted, empty
 * cell in row 1,048,576 would cost a million rows, and it spells out column definitions one by one.
 */
export function trimSheet(xml: string): TrimmedSheet {
  // An empty cell or row without a reference is counted, not named: without it the next one would change its place.
  const named = (match: string) => (REFERENCE.test(match) ? '' : match);
  const data = element(xml, 'sheetData')
    .replace(EMPTY_CELL, named)
    .replace(EMPTY_ROW, named)
    // A formula without text is one of a shared or a what-if table; the library would show its result as a value.
    .replace(EMPTY_FORMULA, '<f>0</f>');
  let row = 0;
  let column = 0;
  let rows = 0;
  let columns = 0;
  for (const [, kind, attributes = ''] of data.matchAll(ROW_OR_CELL)) {
    const found = REFERENCE.exec(attributes);
    const reference = found?.[1] ?? found?.[2] ?? '';
    if (kind === 'row') {
      row = Number(reference) || row + 1;
      column = 0;
    } else {
      const place = reference === '' ? { row: row - 1, col: column } : parseCellRef(reference);
      column = place.col + 1;
      rows = Math.max(rows, place.row + 1);
      columns = Math.max(columns, column);
    }
  }
  const merges = element(xml, 'mergeCells');
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}${merges}</worksheet>`,
    rows,
    columns,
  };
}

/** The first element of a name, from its opening to its last closing tag; empty when there is none. */
function element(xml: string, name: string): string {
  const open = new RegExp(`${TAG}${name}(?:\\s[^<>]*)?>`).exec(xml);
  if (open === null || open[0].endsWith('/>')) return '';
  const close = new RegExp(`${CLOSE}${name}\\s*>`, 'g');
  close.lastIndex = open.index;
  const end = close.exec(xml);
  return end === null ? '' : xml.slice(open.index, end.index + end[0].length);
}
