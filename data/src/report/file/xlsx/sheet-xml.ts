import { parseCellRef } from 'hucre/xlsx';

const TAG = '<(?:\\w+:)?';
const CLOSE = '</(?:\\w+:)?';
const EMPTY_CELL = new RegExp(
  `${TAG}c(?:\\s[^<>]*)?(?:/>|>\\s*(?:${TAG}v(?:\\s[^<>]*)?(?:/>|>\\s*${CLOSE}v\\s*>)\\s*)?${CLOSE}c\\s*>)`,
  'g',
);
const EMPTY_ROW = new RegExp(`${TAG}row(?:\\s[^<>]*)?(?:/>|>\\s*${CLOSE}row\\s*>)`, 'g');
const EMPTY_FORMULA = new RegExp(`${TAG}f(?:\\s[^<>]*)?(?:/>|>\\s*${CLOSE}f\\s*>)`, 'g');
/** Where a row or a cell begins, or a row ends: all that stands before the next one belongs to it. */
const ROW_OR_CELL = new RegExp(`${TAG}(row|c)((?:\\s[^<>]*)?)/?>|${CLOSE}row\\s*>`, 'g');
const REFERENCE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

export interface TrimmedSheet {
  /** A worksheet with its filled cells and its merges, and nothing else. */
  readonly xml: string;
  /** The outermost filled cells that are kept: row and column from 1. */
  readonly rows: number;
  readonly columns: number;
  /** Whether filled cells stood beyond the limits and were cut off. */
  readonly isCut: boolean;
}

/**
 * Makes a worksheet small before the library reads it: the library returns a dense rectangle, so one formatted, empty
 * cell in row 1,048,576 would cost a million rows, and it spells out column definitions one by one.
 */
export function trimSheet(xml: string, limits: { readonly rows: number; readonly columns: number }): TrimmedSheet {
  // An empty cell or row without a reference is counted, not named: without it the next one would change its place.
  const named = (match: string) => (REFERENCE.test(match) ? '' : match);
  const data = element(xml, 'sheetData')
    .replace(EMPTY_CELL, named)
    .replace(EMPTY_ROW, named)
    // A formula without text is one of a shared or a what-if table; the library would show its result as a value.
    .replace(EMPTY_FORMULA, '<f>0</f>');
  const within = cutOff(data, limits);
  const kept = within.isCut ? within.data.replace(EMPTY_ROW, named) : data;
  const merges = element(xml, 'mergeCells');
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${kept}${merges}</worksheet>`,
    rows: within.rows,
    columns: within.columns,
    isCut: within.isCut,
  };
}

/** The rows without the cells beyond the limits, so that a slip far outside hides nothing of what is inside. */
function cutOff(data: string, limits: { readonly rows: number; readonly columns: number }) {
  let row = 0;
  let column = 0;
  let rows = 0;
  let columns = 0;
  let kept = '';
  /** Where what is not copied yet begins; null inside a cell that is cut off. */
  let from: number | null = 0;
  let isCut = false;
  for (const { 1: kind, 2: attributes = '', index } of data.matchAll(ROW_OR_CELL)) {
    from ??= index;
    if (kind === undefined) continue;
    const found = REFERENCE.exec(attributes);
    const reference = found?.[1] ?? found?.[2] ?? '';
    if (kind === 'row') {
      row = Number(reference) || row + 1;
      column = 0;
      continue;
    }
    const place = reference === '' ? { row: row - 1, col: column } : parseCellRef(reference);
    column = place.col + 1;
    // Written so that a reference that is no number counts as outside, too.
    if (place.row < limits.rows && place.col < limits.columns) {
      rows = Math.max(rows, place.row + 1);
      columns = Math.max(columns, column);
    } else {
      kept += data.slice(from, index);
      from = null;
      isCut = true;
    }
  }
  return { data: from === null ? kept : kept + data.slice(from), rows, columns, isCut };
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
