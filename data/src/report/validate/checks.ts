import { kept } from '../../collections/maps.ts';
import type { Framework, Metric } from '../../framework/index.ts';
import type { Finding } from '../file/types.ts';
import { figureKey, type PlacedAnswer, type ReadAnswers, TOTAL } from './answers.ts';
import type { FormWords } from './form-words.ts';

/** A count, and how many months of its year it covers. */
export interface CountOfYear {
  readonly count: number;
  readonly months: number;
}

/** What a report is compared with; null where nothing is known. */
export interface CheckContext {
  /** The counts that the service gave a year earlier, by metric. */
  readonly previous: ReadonlyMap<string, CountOfYear> | null;
  /** What NCMEC's public list says of the service's reports in the year. */
  readonly publicReports: number | null;
}

export const NO_CONTEXT: CheckContext = { previous: null, publicReports: null };

/** A warning, and whether the company explained it in the comment of a row that it is about. */
export interface Warning {
  readonly finding: Finding;
  readonly explained: boolean;
}

const YEAR_FACTOR = 3;
/** Below this a threefold change is chance, not a mistake. */
const YEAR_MIN_DIFFERENCE = 50;
const PUBLIC_TOLERANCE = 0.01;

type Counts = ReadonlyMap<string, { readonly count: number; readonly months: number; readonly placed: PlacedAnswer }>;

/** Every check between answers, with last year and with what is public. Values are compared, never repeated. */
export function warningsOf(
  { answers, unread }: Pick<ReadAnswers, 'answers' | 'unread'>,
  context: CheckContext,
  framework: Framework,
  words: FormWords,
): Warning[] {
  const totals: Counts = new Map(
    answers.flatMap((placed) => {
      const { metric, breakdown, value, monthsCovered: months } = placed.answer;
      const isTotal = breakdown === TOTAL && value?.kind === 'count';
      return isTotal ? [[metric, { count: value.count, months, placed }] as const] : [];
    }),
  );
  const found = [
    ...partsOfWholes(totals, framework.metrics),
    ...sumsPerSum(totals, unread, framework),
    ...breakdownSums(answers, totals, unread),
    ...againstLastYear(totals, context.previous),
    ...againstPublic(totals, framework.metrics, context.publicReports),
  ];
  return found.map(({ finding, explained }) => {
    const hint = `${finding.hint}; if it is right, say why in the comment of that ${words.row}`;
    return { finding: { ...finding, hint }, explained };
  });
}

function warn(code: string, about: readonly PlacedAnswer[], message: string, hint: string): Warning {
  const [first] = about;
  return {
    finding: {
      severity: 'warning',
      code,
      where: first?.row.where ?? '',
      question: null,
      part: null,
      metric: first?.answer.metric ?? null,
      message,
      hint,
    },
    explained: about.some(({ answer }) => answer.comment !== null),
  };
}

/** How far a figure may be from the exact one, because it is rounded. */
const slackOf = ({ answer }: PlacedAnswer) => (answer.roundedTo ?? 0) / 2;

function partsOfWholes(totals: Counts, metrics: readonly Metric[]): Warning[] {
  return metrics.flatMap(({ code, partOf }) => {
    const part = totals.get(code);
    if (part === undefined) return [];
    return partOf.flatMap((other) => {
      const whole = totals.get(other);
      if (whole === undefined || whole.months !== part.months) return [];
      if (part.count - slackOf(part.placed) <= whole.count + slackOf(whole.placed)) return [];
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

/** The framework's checks of one sum of totals for each of another. */
function sumsPerSum(totals: Counts, unread: ReadonlySet<string>, { checks, metrics }: Framework): Warning[] {
  return checks.flatMap(({ code, of, per, at_least, at_most, from_zero, message, hint }) => {
    const [above, below] = [sumOf(totals, of), sumOf(totals, per)];
    if (above.given.length === 0 || below.given.length === 0 || above.sum === 0) return [];
    if (new Set([...above.given, ...below.given].map(({ answer }) => answer.monthsCovered)).size > 1) return [];
    const isAsExpected =
      below.sum === 0
        ? above.sum < (from_zero ?? Number.POSITIVE_INFINITY)
        : above.sum >= (at_least ?? 0) * below.sum && above.sum <= (at_most ?? Number.POSITIVE_INFINITY) * below.sum;
    // Of one total alone it is said already where that is part of the other.
    const isSaid = of.some((part) =>
      metrics
        .find((metric) => metric.code === part)
        ?.partOf.some(
          (whole) => per.includes(whole) && (totals.get(part)?.count ?? 0) > (totals.get(whole)?.count ?? 0),
        ),
    );
    const isUnread = [...of, ...per].some((one) => unread.has(figureKey(one, TOTAL)) || unread.has(figureKey(one)));
    if (isAsExpected || isSaid || isUnread) return [];
    return [warn(code, [...above.given, ...below.given], message, hint)];
  });
}

function sumOf(totals: Counts, codes: readonly string[]) {
  const found = codes.flatMap((code) => totals.get(code) ?? []);
  return { given: found.map((one) => one.placed), sum: found.reduce((sum, one) => sum + one.count, 0) };
}

/** Parts that are given must add up to the total; what could not be told apart belongs to a code of its own. */
function breakdownSums(answers: readonly PlacedAnswer[], totals: Counts, unread: ReadonlySet<string>): Warning[] {
  const sums = new Map<string, { sum: number; placed: PlacedAnswer[] }>();
  for (const placed of answers) {
    const { metric, breakdown, value } = placed.answer;
    if (breakdown === TOTAL || value?.kind !== 'count') continue;
    const key = `${metric} ${breakdown.slice(0, breakdown.indexOf(':'))}`;
    const entry = kept(sums, key, () => ({ sum: 0, placed: [] }));
    entry.sum += value.count;
    entry.placed.push(placed);
  }
  return [...sums].flatMap(([key, { sum, placed }]) => {
    const [metric = '', dimension = ''] = key.split(' ');
    const total = totals.get(metric);
    const slack = [...placed, ...(total === undefined ? [] : [total.placed])].reduce(
      (all, one) => all + slackOf(one),
      0,
    );
    if (total === undefined || Math.abs(total.count - sum) <= slack) return [];
    if (placed.some(({ answer }) => answer.monthsCovered !== total.months)) return [];
    if (unread.has(figureKey(metric, dimension)) || unread.has(figureKey(metric))) return [];
    return [
      warn(
        'breakdown-sum',
        [...placed.slice(0, 1), total.placed, ...placed],
        `the parts by ${dimension} do not add up to the total of ${metric}`,
        'give every part, with what could not be classified under its own code, or correct the total',
      ),
    ];
  });
}

function againstLastYear(totals: Counts, previous: CheckContext['previous']): Warning[] {
  if (previous === null) return [];
  return [...totals].flatMap(([metric, { count, months, placed }]) => {
    const before = previous.get(metric);
    // Half a year is not compared with a whole one.
    if (before === undefined || before.months !== months) return [];
    if (Math.abs(count - before.count) < YEAR_MIN_DIFFERENCE) return [];
    const [small, large] = count < before.count ? [count, before.count] : [before.count, count];
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

function againstPublic(totals: Counts, metrics: readonly Metric[], publicReports: number | null): Warning[] {
  const listed = metrics.find((metric) => metric.role === 'public_list')?.code ?? '';
  const own = totals.get(listed);
  // The public list is of whole years.
  if (own === undefined || publicReports === null || own.months !== 12) return [];
  if (Math.abs(own.count - publicReports) <= publicReports * PUBLIC_TOLERANCE + slackOf(own.placed)) return [];
  return [
    warn(
      'against-public',
      [own.placed],
      `${listed} differs by more than 1 % from the figure that NCMEC published`,
      'check the year and the services that are counted',
    ),
  ];
}
