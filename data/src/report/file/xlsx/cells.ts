import { parseCellRef } from 'hucre/xlsx';
import { kept } from '../../../collections/maps.ts';
import { LIMITS } from '../limits.ts';
import type { NumberKind } from './formats.ts';
import { textCollector, unescaped } from './strings.ts';
import { type TagBudget, walkXml } from './xml.ts';

/** A cell as the file holds it. */
export interface SheetCell {
  readonly kind: 'text' | 'boolean' | 'error' | 'formula' | NumberKind;
  readonly text: string;
}

/** A worksheet as found: only what is filled. Rows and columns count from 0. */
export interface FoundSheet {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  /** Ranges of merged cells, such as A1:B2. */
  readonly merges: readonly string[];
  /** Whether filled cells stood beyond the limits and were left out. */
  readonly isCut: boolean;
}

/** What cells refer to: texts that they share, and what their formats make of numbers. */
export interface Shared {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
}

/** Reads a worksheet (ECMA-376 part 1, 18.3.1) into its filled cells; a formatted, empty cell a million rows below costs nothing. */
export function readSheet(name: string, xml: Uint8Array, shared: Shared, budget: TagBudget): FoundSheet {
  const rows = new Map<number, Map<number, SheetCell>>();
  const merges: string[] = [];
  let isCut = false;
  let row = -1;
  let column = -1;
  let cell: { type: string; format: number; hasFormula: boolean; value: string | null } | null = null;
  let isValue = false;
  const inline = textCollector();
  const keep = (found: SheetCell) => {
    // Written so that a reference that is no number counts as outside, too.
    if (!(row < LIMITS.rows && column < LIMITS.columns)) {
      isCut = true;
      return;
    }
    kept(rows, row, () => new Map()).set(column, found);
  };
  walkXml(
    xml,
    {
      open: ({ name, attribute }) => {
        if (cell !== null) {
          if (name === 'v') {
            isValue = true;
            cell.value = '';
          } else if (name === 'f') cell.hasFormula = true;
          else if (name === 'is') inline.start();
          else inline.open(name);
        } else if (name === 'row') {
          row = attribute('r') === '' ? row + 1 : Number(attribute('r')) - 1;
          column = -1;
        } else if (name === 'c') {
          const reference = attribute('r');
          if (reference === '') column += 1;
          else ({ row, col: column } = parseCellRef(reference));
          cell = { type: attribute('t'), format: Number(attribute('s') || 0), hasFormula: false, value: null };
          inline.start();
        } else if (name === 'mergeCell') merges.push(attribute('ref'));
      },
      text: (text) => {
        if (isValue && cell !== null) cell.value += text;
        else inline.text(text);
      },
      close: (name) => {
        if (name === 'v') isValue = false;
        else if (name === 'c' && cell !== null) {
          const found = cellOf(cell, inline.taken(), shared);
          if (found !== null) keep(found);
          cell = null;
        } else inline.close(name);
      },
    },
    budget,
  );
  return { name, rows: new Map([...rows].sort(([a], [b]) => a - b)), merges, isCut };
}

interface OpenCell {
  readonly type: string;
  readonly format: number;
  readonly hasFormula: boolean;
  readonly value: string | null;
}

/** Null for a cell that holds nothing. A formula is one whatever it comes to, also one without text, of a what-if table. */
function cellOf({ type, format, hasFormula, value }: OpenCell, inline: string, shared: Shared): SheetCell | null {
  const text = value ?? '';
  if (hasFormula) return { kind: 'formula', text: textOf(type, text, inline, shared) };
  const found = textOf(type, text, inline, shared);
  if (found === '') return null;
  switch (type) {
    case 'b':
      return { kind: 'boolean', text: text.trim() === '1' || text.trim() === 'true' ? 'yes' : 'no' };
    case 'e':
      return { kind: 'error', text };
    case 'd':
      return { kind: 'date', text };
    case '':
    case 'n': {
      const isNumber = Number.isFinite(Number(text)) && text.trim() !== '';
      return isNumber ? { kind: shared.kinds[format] ?? 'number', text: text.trim() } : { kind: 'text', text };
    }
    default:
      return { kind: 'text', text: found };
  }
}

function textOf(type: string, value: string, inline: string, { strings }: Shared): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return inline;
  return type === 'str' ? unescaped(value) : value;
}
