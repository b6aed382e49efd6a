import { locale } from '../../language/language.ts';
import { CHART_WORDS } from '../../words/charts.ts';
import { formatCompanies } from '../../words/format.ts';
import { valueText } from '../../words/values.ts';
import { boundsOf, type Drawing, type Point } from '../draw/drawing.ts';

/** The numbers of a drawing as a table. */
export interface Table {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly code: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** By which the column is sorted; null comes last. */
  readonly sort: number | null;
  readonly state: Point['state'];
  /** What the release before said, where that was another number. */
  readonly before?: string | undefined;
}

/** Lines: a row for each, a column for each year. Bars: a row for each, with number, quartiles, share and companies. */
export function tableOf(drawing: Drawing): Table {
  const { kind, keys, series, keyHeading } = drawing;
  if (kind === 'trend' || kind === 'multiples') {
    return {
      heading: keyHeading,
      columns: keys.map((key) => key.label),
      rows: series.map((one) => ({
        code: one.code,
        label: one.label,
        cells: one.points.map((point) => cellOf(drawing, point)),
      })),
    };
  }
  if (kind === 'stacked' || kind === 'grouped') {
    return {
      heading: keyHeading,
      columns: series.map((one) => one.label),
      rows: keys.map((key, index) => ({
        code: key.code,
        label: key.label,
        cells: series.flatMap((one) => one.points.slice(index, index + 1).map((point) => cellOf(drawing, point))),
      })),
    };
  }
  const [only] = series;
  const points = only?.points ?? [];
  const hasNotes = points.some((point) => point.note !== '');
  const hasQuartiles = points.some((point) => point.low !== null);
  return {
    heading: keyHeading,
    columns: [
      ...(hasQuartiles ? [CHART_WORDS.q1] : []),
      only?.label ?? '',
      ...(hasQuartiles ? [CHART_WORDS.q3] : []),
      ...(hasNotes ? [CHART_WORDS.shareOfAll] : []),
      CHART_WORDS.companies,
    ],
    rows: keys.map((key, index) => {
      const point = points[index];
      if (point === undefined) return { code: key.code, label: key.label, cells: [] };
      const side = (value: number | null): Cell => ({
        text: value === null ? '' : valueText(drawing.unit, value),
        sort: value,
        state: value === null ? 'absent' : 'value',
      });
      return {
        code: key.code,
        label: key.label,
        cells: [
          ...(hasQuartiles ? [side(point.low)] : []),
          cellOf(drawing, point),
          ...(hasQuartiles ? [side(point.high)] : []),
          ...(hasNotes ? [{ text: point.note, sort: point.value, state: point.state }] : []),
          companiesCell(point),
        ],
      };
    }),
  };
}

function cellOf({ unit }: Drawing, point: Point): Cell {
  const { cell, state, row } = point;
  const before = row?.restatedFrom;
  return {
    text: cell,
    sort: boundsOf(point)?.[0] ?? null,
    state,
    ...(before === undefined ? {} : { before: valueText(unit, before) }),
  };
}

/** A class such as `10–19` is sorted by where it begins. */
function companiesCell({ row }: Point): Cell {
  if (row === undefined || row.n === null) return { text: '', sort: null, state: 'absent' };
  return { text: formatCompanies(row.n), sort: Number.parseInt(String(row.n), 10), state: 'value' };
}

/** The rows by one column, those without a number last in either direction; null keeps the order of the chart. */
export function sorted(
  rows: readonly TableRow[],
  by: { readonly column: number; readonly direction: 'ascending' | 'descending' } | null,
): readonly TableRow[] {
  if (by === null) return rows;
  const sign = by.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (by.column === -1) return sign * a.label.localeCompare(b.label, locale());
    const [x, y] = [a.cells[by.column]?.sort ?? null, b.cells[by.column]?.sort ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}
