import { addTo } from '../../collections/maps.ts';
import { problem } from '../file/finding.ts';
import { seen } from '../file/seen.ts';
import type { Finding } from '../file/types.ts';
import { isPlaceholder, periodIn } from './dates.ts';
import { COLUMN_NAMES, categoryOf, folded, INDICATORS, isMain, VALUE_COLUMNS, type ValueColumn } from './layout.ts';
import { BLANK, placeIn, type Table, type TableRow } from './table.ts';
import type { Section } from './types.ts';

/** A section's rows in a table, and where its columns are; a column that is not there is absent. */
export interface Block {
  readonly table: Table;
  readonly section: Section;
  readonly rows: readonly TableRow[];
  readonly columns: Readonly<Partial<Record<keyof typeof COLUMN_NAMES | 'category', number>>>;
  /** The columns with values, in sections 3 to 6. */
  readonly values: readonly { readonly column: ValueColumn; readonly at: number }[];
}

const NAMES: ReadonlySet<string> = new Set([
  ...Object.values(COLUMN_NAMES),
  ...Object.values(VALUE_COLUMNS).flatMap((columns) => columns.map(({ name }) => name)),
]);

/** Bumble and others write more behind these names. */
const BEGINNINGS = [COLUMN_NAMES.description, 'category of incompatib', 'contextual information'] as const;

const isName = (text: string) => NAMES.has(text) || BEGINNINGS.some((start) => text.startsWith(start));

export const textAt = ({ cells }: TableRow, at: number | undefined) =>
  at === undefined ? '' : seen((cells[at] ?? BLANK).text);

const namesIn = (row: TableRow) => row.cells.map(({ text }) => folded(text));

/** The sections of a table: mostly one, and where a company put all into one table, one below each header. */
export function blocksOf(table: Table, findings: Finding[]): Block[] {
  const headers = table.rows.flatMap((row, index) => (namesIn(row).filter(isName).length >= 3 ? [index] : []));
  if (headers.length === 0) return inOtherWords(table, findings);
  return headers.flatMap((at, index) => {
    const header = table.rows[at];
    const rows = table.rows.slice(at + 1, headers[index + 1]);
    return header === undefined ? [] : (blockOf(table, header, rows, findings) ?? []);
  });
}

/** A table whose header is in another language: the codes of its rows and the number before its name say what it is. */
function inOtherWords(table: Table, findings: Finding[]): Block[] {
  const number = numberIn(table.name);
  const first = table.rows.findIndex(({ cells }) => cells.some(({ text }) => categoryOf(text) !== null));
  const isCoded = first > 0 && number !== null && number >= 3 && number <= 6;
  const start = isCoded ? first : 1;
  const header = table.rows[start - 1];
  if (number === null && first > 0 && periodColumn(table.rows) !== null) {
    const what = 'the rows hold codes of the template, and neither their header nor the name says of which section';
    const hint = 'begin the name of the sheet or file with the number of its section, such as 6';
    findings.push(problem('eu-no-section', placeIn(table, table.rows[first - 1]?.at ?? 1), what, hint));
  }
  if (number === null || header === undefined || (number > 2 && number < 7 && !isCoded)) return [];
  const block = blockOf(table, header, table.rows.slice(start), findings);
  return block === null ? [] : [block];
}

/** The number of the section in the name of a sheet or file: `6_own…`, `06_…`, `… - 6. Own initiative TC.csv`. */
function numberIn(name: string): Section | null {
  const found = [...name.matchAll(/(?<![\d\p{L}])0?(1[01]|[1-9])[._ ]+(?=\p{L})/gu)].at(-1)?.[1];
  return found === undefined ? null : (Number(found) as Section);
}

function blockOf(table: Table, header: TableRow, rows: readonly TableRow[], findings: Finding[]): Block | null {
  const names = namesIn(header);
  const section = sectionOf(names, rows) ?? numberIn(table.name);
  if (section === null) {
    const what = 'the rows fit no section of the template, and the name does not begin with the number of one';
    findings.push(problem('eu-no-section', placeIn(table, header.at), what, 'give the sheet or file its number back'));
    return null;
  }
  const at = (name: string) => {
    const index = names.findIndex(
      (one) => one === name || (BEGINNINGS.includes(name as never) && one.startsWith(name)),
    );
    return index === -1 ? undefined : index;
  };
  const named = VALUE_COLUMNS[section];
  if (named === undefined) return { table, section, rows, values: [], columns: plainColumns(at, rows) };
  const category = categoryColumn(rows, names);
  if (category === null) {
    // The official list of codes may be cut to nothing where a company has no row at all.
    if (rows.every(({ cells }) => cells.every(({ text }) => text.trim() === ''))) return null;
    const what = `no column holds the codes of the template, such as ${'STATEMENT_CATEGORY_PROTECTION_OF_MINORS'}`;
    findings.push(problem('eu-no-codes', placeIn(table, header.at), what, 'put the codes of the template back'));
    return null;
  }
  const values = valueColumns(named, section, category, names);
  if (values === null) {
    const what = `the columns are neither named nor counted as in section ${section} of the template`;
    const hint = `put back its ${named.length} columns of values behind the codes, in their order`;
    findings.push(problem('eu-columns', placeIn(table, header.at), what, hint));
    return null;
  }
  const columns = {
    category,
    description: at(COLUMN_NAMES.description) ?? category + 1,
    scope: section === 3 ? (at(COLUMN_NAMES.scope) ?? category + 2) : undefined,
    period: at(COLUMN_NAMES.period) ?? periodColumn(rows) ?? undefined,
    service:
      at(COLUMN_NAMES.service) ?? (category >= 2 && at(COLUMN_NAMES.period) === undefined ? category - 2 : undefined),
  };
  return { table, section, rows, values, columns: present(columns) };
}

function present(columns: Readonly<Record<string, number | undefined>>): Block['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== undefined));
}

/** Which section the names of a header belong to, with its rows where the names are the same; null where none. */
function sectionOf(names: readonly string[], rows: readonly TableRow[]): Section | null {
  const has = (name: string) => names.includes(name);
  const starts = (start: string) => names.some((name) => name.startsWith(start));
  if (has('number of orders to act against illegal content received')) return 3;
  if (has('number of notices received')) return 4;
  if (has("number of measures taken at the provider's own initiative")) {
    return starts('category of incompatib') ? 6 : has(COLUMN_NAMES.illegal) ? 5 : null;
  }
  if (has(COLUMN_NAMES.label) && has(COLUMN_NAMES.meaning)) return 2;
  if (!has(COLUMN_NAMES.indicator) || !has(COLUMN_NAMES.value)) return null;
  if (!has(COLUMN_NAMES.period)) return 1;
  if (!has(COLUMN_NAMES.scope)) return 11;
  const votes = new Map<Section, number>();
  for (const { cells } of rows) {
    const found = cells.map(({ text }) => indicatorIn(text)).find((one) => one !== null);
    if (found != null) addTo(votes, found.indicator.section);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : most[0];
}

/** The indicator that a label names, and what a company wrote behind it, as in “… - Accuracy - Audio ML”. */
export function indicatorIn(text: string) {
  const label = folded(text);
  const indicator = INDICATORS.filter(({ name }) => label === name || label.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)
    .at(0);
  if (indicator === undefined) return null;
  return { indicator, rest: label.slice(indicator.name.length).replace(/^[ -]+/, '') };
}

/** The column that holds the codes; one that repeats them elsewhere holds fewer of the main categories. */
function categoryColumn(rows: readonly TableRow[], names: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [at, { text }] of cells.entries()) {
      const code = categoryOf(text);
      if (code === null || (code === 'TOTAL' && folded(names[at] ?? '') === COLUMN_NAMES.scope)) continue;
      addTo(counts, at, isMain(code) ? 3 : 1);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? null : best[0];
}

/** The columns with values by their names, or, in another language, by their places behind the codes; null if neither fits. */
function valueColumns(named: readonly ValueColumn[], section: Section, category: number, names: readonly string[]) {
  const byName = named.flatMap((column) => {
    const at = names.indexOf(column.name);
    return at === -1 ? [] : [{ column, at }];
  });
  if (byName.length > 0) return byName.length >= 2 ? byName : null;
  const first = category + (section === 3 ? 3 : 2);
  // Behind the values stands the context of each, or nothing; and a stray column at the end.
  const behind = names.findLastIndex((name) => name !== '') + 1 - first;
  const fits = [named.length, 2 * named.length].some((wanted) => behind === wanted || behind === wanted + 1);
  return fits ? named.map((column, index) => ({ column, at: first + index })) : null;
}

const isPeriod = (text: string) => periodIn(text) !== null || (text.includes('/') && isPlaceholder(text));

function periodColumn(rows: readonly TableRow[]): number | null {
  for (const { cells } of rows) {
    const at = cells.findIndex(({ text }) => isPeriod(text));
    if (at !== -1) return at;
  }
  return null;
}

/** The columns of sections without codes: by name, or by their places around the period. */
function plainColumns(at: (name: string) => number | undefined, rows: readonly TableRow[]): Block['columns'] {
  const byName = Object.fromEntries(Object.entries(COLUMN_NAMES).map(([key, name]) => [key, at(name)]));
  if (byName.value !== undefined) return present(byName);
  const period = periodColumn(rows);
  if (period === null) return present({ service: 1, indicator: 2, value: 3 });
  const around = { service: period - 1, period, block: period + 1, indicator: period + 2, scope: period + 3 };
  return present({ ...around, value: period + 4, context: period + 5 });
}
