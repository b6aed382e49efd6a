import type { Framework, Metric } from '@candor/data/framework';
import type { DemoRow } from './answers.ts';
import type { Random } from './random.ts';

/** How many of the services that split a count also split it by the codes that another metric is the sum of. */
const SECOND_SPLIT = 0.5;

/**
 * The rows of a report in which percentages have the denominators that other answers say they have by definition. Counts
 * are drawn so that no part is larger than its whole. Doing it again changes nothing.
 */
export function agreeing(rows: readonly DemoRow[], metrics: readonly Metric[]): DemoRow[] {
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
  return rows.map((row) => {
    const wholes = byCode.get(row.metric ?? '')?.denominator ?? [];
    const parts = wholes.flatMap((code) => totalIn(rows, code) ?? []);
    const isKnown = parts.length > 0 && parts.length === wholes.length;
    return isKnown && row.answer !== undefined ? shareOf(row, sum(parts)) : row;
  });
}

/** The same share of another denominator; of nothing there is none. */
function shareOf(row: DemoRow, denominator: number): DemoRow {
  if (denominator === 0) return { metric: row.metric ?? '', status: 'not_applicable' };
  const numerator = Math.round((Number(row.answer) * denominator) / Number(row.second));
  const status = numerator === 0 ? 'zero' : 'answered';
  return { ...row, status, answer: String(numerator), second: String(denominator) };
}

/** The rows of a report of which some also split a count by the codes that another answer adds up, so that both say the same. */
export function withSecondSplits(rows: readonly DemoRow[], framework: Framework, random: Random): DemoRow[] {
  return framework.metrics.reduce<DemoRow[]>(
    (all, metric) => {
      const codes = metric.sumOf.length > 0 ? metric.sumOf : metric.numerator;
      return codes.length === 0 ? all : withSplit(metric, codes, all, framework, random);
    },
    [...rows],
  );
}

function withSplit(
  metric: Metric,
  codes: readonly string[],
  rows: readonly DemoRow[],
  { breakdowns }: Framework,
  random: Random,
): DemoRow[] {
  const [whole = '', dimension = ''] = (codes[0] ?? '').split(/[ :]/);
  const all = breakdowns.find((one) => one.code === dimension)?.codes.map(({ code }) => `${dimension}:${code}`) ?? [];
  const counted = all.filter((code) => codes.includes(`${whole} ${code}`));
  const others = all.filter((code) => !counted.includes(code));
  // As many draws whatever the rows are, so that one report changes nothing of the next.
  const isChosen = random.uniform() < SECOND_SPLIT;
  const share = random.uniform() * (metric.answerType === 'count' ? 0.02 : 1);
  const weights = new Map(all.map((code) => [code, random.uniform() ** 2]));
  const shared = (of: readonly string[], amount: number) =>
    apportioned(
      of.map((code) => weights.get(code) ?? 0),
      amount,
    ).map((part, at) => [of[at] ?? '', part] as const);
  const total = totalIn(rows, whole);
  const own = totalIn(rows, metric.code);
  const amount = own ?? Math.round((total ?? 0) * share);
  const parts = new Map(shared(counted, amount));
  // Who splits the metric itself by the same codes has nothing in any other.
  const agreed = rows.flatMap((row) => {
    if (row.metric !== metric.code || !row.breakdown?.startsWith(`${dimension}:`)) return [row];
    const part = parts.get(row.breakdown);
    return part === undefined ? [] : [{ ...row, answer: String(part) }];
  });
  const isSplit = rows.some((row) => row.metric === whole && row.breakdown !== undefined);
  if (!isChosen || !isSplit || total === undefined || amount > total) return agreed;
  for (const [code, part] of shared(others, total - amount)) parts.set(code, part);
  const added = all.map((code) => ({ metric: whole, breakdown: code, answer: String(parts.get(code) ?? 0) }));
  const at = 1 + agreed.findLastIndex((row) => row.metric === whole);
  return [...agreed.slice(0, at), ...added, ...agreed.slice(at)];
}

/** Whole parts of an amount by their weights; the last takes what is left. */
function apportioned(weights: readonly number[], amount: number): number[] {
  const all = sum(weights);
  let rest = amount;
  return weights.map((weight, at) => {
    const part = at === weights.length - 1 ? rest : Math.floor((amount * weight) / all);
    rest -= part;
    return part;
  });
}

/** The answer to a metric: a count, or the numerator of a percentage. */
function totalIn(rows: readonly DemoRow[], metric: string): number | undefined {
  const row = rows.find((one) => one.metric === metric && one.breakdown === undefined);
  return row?.answer === undefined ? undefined : Number(row.answer);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
