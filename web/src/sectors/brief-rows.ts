import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import type { Facts } from '@candor/data/release/views';
import { type CodeLists, partLabels } from '@candor/data/release/views';
import { groupBy } from '../browser/group-by.ts';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';
import { bandLabel, cellOfRow, MISSING_WORDS, unitOf } from '../words/values.ts';

/** A line of a summary's table: a figure of the sector beside that of all sectors, and how the same companies moved. */
export interface BriefRow {
  readonly code: string;
  readonly label: string;
  readonly here: Cell;
  readonly all: Cell;
  readonly same: Cell;
}

/** Null where nothing is told, which is not the same as held back. */
export type Cell = { readonly text: string; readonly isMissing: boolean } | null;

export interface BriefGroup {
  readonly metric: string;
  readonly title: string;
  readonly rows: readonly BriefRow[];
}

/** Measures that the title of the metric says already. */
const PLAIN = ['sum', 'share', 'pooled_ratio'];

/** A choice of many answers shows those that most companies gave. */
const MOST_ROWS = 5;

/** The table of a section, by metric. */
export function briefGroups(
  book: MetricsAnswer,
  lists: CodeLists | undefined,
  rows: readonly ObservationRow[],
  facts: Facts,
  platform: string,
): readonly BriefGroup[] {
  return [...groupBy(rows, (row) => row.metric)].flatMap(([code, its]) => {
    const metric = book.metrics.find((one) => one.code === code);
    if (metric === undefined) return [];
    const told = chosenRows(metric, lists, its);
    return [
      {
        metric: code,
        title: metric.title,
        rows: told.map((row): BriefRow => {
          const unit = unitOf(book, code, row.measure);
          const at = (place: Partial<ObservationRow>) => facts.at({ ...row, ...place });
          return {
            code: `${row.measure} ${row.size} ${row.breakdown}`,
            label: labelOf(book, lists, metric, row, told.length > 1),
            here: cellFor(unit, row),
            all: cellFor(unit, at({ platform: 'ALL' })),
            same: sameCompanies(book, row, at, platform),
          };
        }),
      },
    ];
  });
}

/** The yes of a question, the answers that most companies gave, or all there are, in the order of their list. Parts of a total are all shown. */
function chosenRows(
  metric: Metric,
  lists: CodeLists | undefined,
  rows: readonly ObservationRow[],
): readonly ObservationRow[] {
  const told = rows.filter((row) => !(metric.answerType === 'boolean' && row.breakdown === 'option:no'));
  if (told.length > MOST_ROWS && metric.answerType !== 'count')
    return [...told].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, MOST_ROWS);
  return [...told].sort((a, b) => placeOf(metric, lists, a) - placeOf(metric, lists, b));
}

/** Parts stand in the order of their list; what is no part keeps its place before them. */
function placeOf(metric: Metric, lists: CodeLists | undefined, { breakdown }: ObservationRow): number {
  const [split = '', code] = breakdown.split(':');
  const list = split === 'option' ? metric.options : lists?.breakdowns.find((one) => one.code === split)?.codes;
  return code === undefined ? -1 : (list ?? []).findIndex((one) => one.code === code);
}

type Unit = ReturnType<typeof unitOf>;
type At = (place: Partial<ObservationRow>) => ObservationRow | undefined;

function cellFor(unit: Unit, row: ObservationRow | undefined): Cell {
  return row === undefined ? null : { text: cellOfRow(unit, row), isMissing: row.value === undefined };
}

/** The change of a total, or the two shares, of the companies that answered in both years. */
function sameCompanies(book: MetricsAnswer, row: ObservationRow, at: At, platform: string): Cell {
  const matched = (measure: string) => at({ measure, platform, panel: 'matched' });
  if (row.measure === 'sum') {
    const change = matched('change');
    const direction = matched('direction');
    // A change from a small base is told only as a direction.
    const isSmall = change?.obsStatus === 'N' && direction?.value !== undefined;
    return isSmall
      ? cellFor(unitOf(book, row.metric, 'direction'), direction)
      : cellFor(unitOf(book, row.metric, 'change'), change);
  }
  if (row.measure !== 'share') return null;
  const unit = unitOf(book, row.metric, 'share');
  const [before, now] = [matched('share_previous'), matched('share')];
  if (before === undefined || now === undefined) return null;
  if (before.value === undefined || now.value === undefined) {
    const missing = before.value === undefined ? before : now;
    return { text: MISSING_WORDS[missing.obsStatus].short, isMissing: true };
  }
  const [from, to] = [cellOfRow(unit, before), cellOfRow(unit, now)];
  return {
    text: from === to ? WORDS.inBoth({ value: to }) : WORDS.fromTo({ before: from, now: to }),
    isMissing: false,
  };
}

/** The part, the measure, or both; the title of the metric where the row stands alone. */
function labelOf(
  book: MetricsAnswer,
  lists: CodeLists | undefined,
  metric: Metric,
  { measure, breakdown }: ObservationRow,
  isOfMany: boolean,
): string {
  const [split = '', ...rest] = breakdown.split(':');
  const part =
    breakdown === '_T' ? null : partLabels(book, lists, metric.code, split, [rest.join(':')], bandLabel)[0]?.label;
  const name = book.measures.find((one) => one.code === measure)?.label ?? measure;
  const isPlain = PLAIN.includes(measure);
  const isYes = metric.answerType === 'boolean' && isPlain;
  if (isYes) return metric.title;
  const words = [...(part === null || part === undefined ? [] : [part]), ...(isPlain ? [] : [name])].join(', ');
  if (isOfMany) return words === '' ? name : words;
  return words === '' ? metric.title : `${metric.title}: ${lowered(words)}`;
}

/** Lower case at the start, except of an abbreviation. */
const lowered = (text: string) =>
  /^\p{Lu}[\p{Lu}\d'’-]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
