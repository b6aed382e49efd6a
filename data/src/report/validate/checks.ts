import type { Metric } from '../../framework/index.ts';
import type { Finding } from '../file/types.ts';
import { type PlacedAnswer, TOTAL } from './answers.ts';

/** What a report is compared with; null where nothing is known. */
export interface CheckContext {
  /** The counts that the service gave a year earlier, by metric. */
  readonly previous: ReadonlyMap<string, number> | null;
  /** What NCMEC's public list says of the service's reports in the year. */
  readonly publicReports: number | null;
}

export const NO_CONTEXT: CheckContext = { previous: null, publicReports: null };

/** A warning, and whether the company explained it in the comment of a row that it is about. */
export interface Warning {
  readonly finding: Finding;
  readonly explained: boolean;
}

/** Items per report: observed company-years run from about 0.6 to 13 (domain.md, cross-metric checks). */
const ITEMS_PER_REPORT = { low: 0.5, high: 15 };
const ACCOUNTS_PER_REPORT = 10;
const YEAR_FACTOR = 3;
/** Below this a threefold change is chance, not a mistake. */
const YEAR_MIN_DIFFERENCE = 50;
const PUBLIC_TOLERANCE = 0.01;

type Counts = ReadonlyMap<string, { readonly count: number; readonly placed: PlacedAnswer }>;

/** Every check between answers, with last year and with what is public. Values are compared, never repeated. */
export function warningsOf(
  answers: readonly PlacedAnswer[],
  context: CheckContext,
  metrics: readonly Metric[],
): Warning[] {
  const totals: Counts = new Map(
    answers.flatMap((placed) => {
      const { metric, breakdown, value } = placed.answer;
      return breakdown === TOTAL && value?.kind === 'count' ? [[metric, { count: value.count, placed }] as const] : [];
    }),
  );
  return [
    ...partsOfWholes(totals, metrics),
    ...reportsAndIncidents(totals),
    ...itemsPerReport(totals),
    ...accountsPerReport(totals),
    ...breakdownSums(answers, totals),
    ...againstLastYear(totals, context.previous),
    ...againstPublic(totals, context.publicReports),
  ];
}

function warn(code: string, about: readonly PlacedAnswer[], message: string, hint: string): Warning {
  const [first] = about;
  return {
    finding: {
      severity: 'warning',
      code,
      where: first?.row.where ?? '',
      metric: first?.answer.metric ?? null,
      message,
      hint: `${hint}; if it is right, say why in the comment of that row`,
    },
    explained: about.some(({ answer }) => answer.comment !== null),
  };
}

function partsOfWholes(totals: Counts, metrics: readonly Metric[]): Warning[] {
  return metrics.flatMap(({ code, partOf }) => {
    const part = totals.get(code);
    if (part === undefined) return [];
    return partOf.flatMap((other) => {
      const whole = totals.get(other);
      if (whole === undefined || part.count <= whole.count) return [];
      return [
        warn(
          'part-over-whole',
          [part.placed, whole.placed],
          `${code} is larger than ${other}, which counts all of it`,
          'check both numbers and their units',
        ),
      ];
    });
  });
}

const reportsIn = (totals: Counts) => {
  const found = ['OUT-REPORTS-NCMEC', 'OUT-REPORTS-OTHER'].flatMap((code) => totals.get(code) ?? []);
  return { found, sum: found.reduce((sum, one) => sum + one.count, 0) };
};

function reportsAndIncidents(totals: Counts): Warning[] {
  const incidents = totals.get('OUT-INCIDENTS');
  const { found, sum } = reportsIn(totals);
  if (incidents === undefined || found.length === 0 || sum <= incidents.count) return [];
  // Of one kind of report alone it is said already.
  if (found.some((one) => one.count > incidents.count)) return [];
  return [
    warn(
      'reports-over-incidents',
      [incidents.placed, ...found.map((one) => one.placed)],
      'there are fewer incidents than reports to authorities',
      'count each incident once even where it was reported to several authorities',
    ),
  ];
}

function itemsPerReport(totals: Counts): Warning[] {
  const items = totals.get('OUT-CONTENT');
  const { found, sum } = reportsIn(totals);
  if (items === undefined || sum === 0 || items.count === 0) return [];
  const ratio = items.count / sum;
  if (ratio >= ITEMS_PER_REPORT.low && ratio <= ITEMS_PER_REPORT.high) return [];
  return [
    warn(
      'items-per-report',
      [items.placed, ...found.map((one) => one.placed)],
      `items per report lie outside ${ITEMS_PER_REPORT.low} to ${ITEMS_PER_REPORT.high}`,
      'check that OUT-CONTENT counts items and the reports count reports',
    ),
  ];
}

function accountsPerReport(totals: Counts): Warning[] {
  const accounts = totals.get('OUT-ACCOUNTS');
  const { found, sum } = reportsIn(totals);
  if (accounts === undefined || found.length === 0 || accounts.count <= sum * ACCOUNTS_PER_REPORT) return [];
  if (sum === 0 && accounts.count < YEAR_MIN_DIFFERENCE) return [];
  return [
    warn(
      'accounts-per-report',
      [accounts.placed, ...found.map((one) => one.placed)],
      `sanctioned accounts are more than ${ACCOUNTS_PER_REPORT} times the reports to authorities`,
      'check that the accounts were sanctioned for CSEA and not for other reasons',
    ),
  ];
}

/** Parts that are given must add up to the total; what could not be told apart belongs to a code of its own. */
function breakdownSums(answers: readonly PlacedAnswer[], totals: Counts): Warning[] {
  const sums = new Map<string, { sum: number; placed: PlacedAnswer[] }>();
  for (const placed of answers) {
    const { metric, breakdown, value } = placed.answer;
    if (breakdown === TOTAL || value?.kind !== 'count') continue;
    const key = `${metric} ${breakdown.slice(0, breakdown.indexOf(':'))}`;
    const entry = sums.get(key) ?? { sum: 0, placed: [] };
    entry.sum += value.count;
    entry.placed.push(placed);
    sums.set(key, entry);
  }
  return [...sums].flatMap(([key, { sum, placed }]) => {
    const [metric = '', dimension = ''] = key.split(' ');
    const total = totals.get(metric);
    if (total === undefined || total.count === sum) return [];
    return [
      warn(
        'breakdown-sum',
        [...placed.slice(0, 1), total.placed, ...placed],
        `the parts by ${dimension} do not add up to the total of ${metric}`,
        'give every part, with what could not be told apart under its own code, or correct the total',
      ),
    ];
  });
}

function againstLastYear(totals: Counts, previous: CheckContext['previous']): Warning[] {
  if (previous === null) return [];
  return [...totals].flatMap(([metric, { count, placed }]) => {
    const before = previous.get(metric);
    if (before === undefined || Math.abs(count - before) < YEAR_MIN_DIFFERENCE) return [];
    const [small, large] = count < before ? [count, before] : [before, count];
    if (large <= small * YEAR_FACTOR) return [];
    // A change of method that is declared is an explanation by itself.
    if (placed.answer.methodChanged !== 'no') return [];
    return [
      warn(
        'against-last-year',
        [placed],
        `${metric} is more than ${YEAR_FACTOR} times larger or smaller than a year earlier`,
        'check the number, or declare a change of method',
      ),
    ];
  });
}

function againstPublic(totals: Counts, publicReports: number | null): Warning[] {
  const own = totals.get('OUT-REPORTS-NCMEC');
  if (own === undefined || publicReports === null) return [];
  if (Math.abs(own.count - publicReports) <= publicReports * PUBLIC_TOLERANCE) return [];
  return [
    warn(
      'against-public',
      [own.placed],
      'OUT-REPORTS-NCMEC differs by more than 1 % from the figure that NCMEC published',
      'check the year and the services that are counted',
    ),
  ];
}
