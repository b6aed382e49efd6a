import type { Finding } from '../../finding.ts';
import { type Facts, type MetricFacts, placesOf, type TableKind } from './facts.ts';

/** A row of a release, with nothing of its number but whether there is one. */
export interface Line {
  readonly metric: string;
  readonly measure: string;
  readonly platform: string;
  readonly size: string;
  readonly breakdown: string;
  readonly panel: string;
  readonly year: number;
  readonly isPublished: boolean;
  /** Its marks, of a row that reveals nothing: everything that could differ from another such row. */
  readonly marks: string;
  readonly isConfidential: boolean;
}

/** Who is known to be concerned by a place, for the words of a finding: nobody where that is not known. */
export type Concerned = (metric: string, platform: string, size: string, year: number, breakdown: string) => string;

export interface RowsAttack {
  /** Rows that there are, and that there would be by the framework alone. */
  readonly rows: number;
  readonly expected: number;
  readonly held: number;
  readonly findings: readonly Finding[];
}

/**
 * Whether rows reveal something by being there. By the framework alone every metric that is asked and published alike
 * has rows in the same tables, and in each at every place, year and code that there is; and no row without a number
 * differs from another one. Which tables a measure has is read off the release, over all metrics that are alike: a
 * place that is missing in one of them, or is there beside what the framework has, follows from answers.
 */
export function attackRows(release: string, lines: readonly Line[], facts: Facts, concerned: Concerned): RowsAttack {
  const years = [...new Set(lines.map((one) => one.year))].sort((a, b) => a - b);
  const found: Finding[] = [];
  const wrong = { missing: [] as Key[], more: [] as Key[] };
  const present = new Map(lines.map((one) => [keyOf(one), one]));
  const byMetric = Map.groupBy(lines, (one) => one.metric);
  let expected = 0;
  for (const alike of Map.groupBy(facts.metrics, likeness).values()) {
    const shape = shapeOf(alike, byMetric, facts);
    for (const metric of alike) {
      if (!byMetric.has(metric.code)) continue;
      const wanted = new Set<string>();
      for (const series of shape.values()) {
        for (const line of wantedOf(metric, series, facts, byMetric.get(metric.code) ?? [], years)) {
          const key = keyOf(line);
          if (wanted.has(key)) continue;
          wanted.add(key);
          expected += 1;
          if (!present.has(key)) wrong.missing.push(line);
        }
      }
      for (const line of byMetric.get(metric.code) ?? []) {
        if (!wanted.has(keyOf(line))) wrong.more.push(line);
      }
    }
  }
  for (const [which, some] of Object.entries(wrong)) {
    for (const at of Map.groupBy(some, placeOf).values()) {
      const [{ metric, platform, size, year, breakdown } = NOWHERE] = at;
      const rows = `${at.length} ${which === 'missing' ? 'rows are missing' : 'rows are more than the framework has'}`;
      const measures = [...new Set(at.map((one) => one.measure))].join(', ');
      const detail = `${rows} (${measures}): ${concerned(metric, platform, size, year, breakdown)}`;
      found.push({ test: 'rows', cell: `${release} ${placeOf(at[0] ?? NOWHERE)}`, detail });
    }
  }
  const held = lines.filter((one) => one.isConfidential);
  for (const one of held) {
    if (!one.isPublished && one.marks === HELD) continue;
    const detail = one.isPublished ? 'has a number' : `says more than that: ${one.marks}`;
    found.push({ test: 'rows', cell: `${release} ${keyOf(one)}`, detail: `is held back and ${detail}` });
  }
  return { rows: lines.length, expected, held: held.length, findings: found };
}

/** The marks of a row that reveals nothing: status, confidentiality, class of companies, domination, step. */
export const HELD = 'Q C none 0 none';

/** Metrics with the same of these have the same measures. */
const likeness = ({ answerType, publishAs, hasRatio }: MetricFacts) =>
  JSON.stringify([answerType, publishAs.toSorted(), hasRatio]);

interface Series {
  readonly measure: string;
  readonly panel: string;
  readonly isSplit: boolean;
  readonly tables: Set<TableKind>;
  readonly isFromSecondYear: boolean;
}

/** Which measures some metrics have, and in which tables. */
function shapeOf(
  alike: readonly MetricFacts[],
  byMetric: ReadonlyMap<string, readonly Line[]>,
  facts: Facts,
): Map<string, Series> {
  const shape = new Map<string, Series>();
  for (const metric of alike) {
    const lines = byMetric.get(metric.code) ?? [];
    const first = Math.min(...lines.map((one) => one.year));
    const tables = new Map(placesOf(metric, facts).map((one) => [`${one.platform} ${one.size}`, one.table]));
    for (const one of lines) {
      const table = tables.get(`${one.platform} ${one.size}`);
      if (table === undefined) continue;
      const key = seriesOf(one);
      const isFirst = one.year === first;
      const known = shape.get(key);
      shape.set(key, {
        ...{ measure: one.measure, panel: one.panel, isSplit: isSplit(one) },
        tables: (known?.tables ?? new Set<TableKind>()).add(table),
        isFromSecondYear: (known?.isFromSecondYear ?? true) && !isFirst,
      });
    }
  }
  return shape;
}

function* wantedOf(
  metric: MetricFacts,
  { measure, panel, isSplit: split, tables, isFromSecondYear }: Series,
  facts: Facts,
  own: readonly Line[],
  years: readonly number[],
): Generator<Pick<Line, 'metric' | 'measure' | 'platform' | 'size' | 'breakdown' | 'panel' | 'year'>> {
  const codes = codesOf(metric, measure, panel, split, own);
  for (const { platform, size, table } of placesOf(metric, facts)) {
    if (!tables.has(table)) continue;
    for (const year of isFromSecondYear ? years.slice(1) : years) {
      for (const breakdown of codes) yield { metric: metric.code, measure, platform, size, breakdown, panel, year };
    }
  }
}

/**
 * The codes of a measure: of breakdowns those of the code lists, of options and classes those that the metric has
 * anywhere.
 */
function codesOf(metric: MetricFacts, measure: string, panel: string, split: boolean, own: readonly Line[]): string[] {
  if (!split) return ['_T'];
  const given = own.filter((one) => one.measure === measure && one.panel === panel && isSplit(one));
  const prefixes = new Set(metric.codes.map(prefixOf));
  const others = given.map((one) => one.breakdown).filter((code) => !prefixes.has(prefixOf(code)));
  // A measure of breakdowns has all of them.
  const isOfBreakdowns = others.length === 0;
  return [...new Set([...others, ...(isOfBreakdowns ? metric.codes : [])])];
}

const prefixOf = (breakdown: string) => breakdown.slice(0, breakdown.indexOf(':') + 1);
const isSplit = ({ breakdown }: Pick<Line, 'breakdown'>) => breakdown !== '_T';
const seriesOf = (one: Pick<Line, 'measure' | 'panel' | 'breakdown'>) => `${one.measure} ${one.panel} ${isSplit(one)}`;

type Key = Pick<Line, 'metric' | 'measure' | 'platform' | 'size' | 'breakdown' | 'panel' | 'year'>;
const keyOf = (one: Key) =>
  [one.metric, one.measure, one.platform, one.size, one.breakdown, one.panel, one.year].join(' ');
/** What is missing of one metric, place and year, of codes one by one. */
const placeOf = ({ metric, platform, size, breakdown, year }: Key) =>
  [metric, platform, size, /^(option|practice|band|status):/.test(breakdown) ? '_T' : breakdown, year].join(' ');
const NOWHERE: Key = { metric: '', measure: '', platform: '', size: '', breakdown: '', panel: '', year: 0 };
