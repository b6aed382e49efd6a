import { metricOfComponent } from './identities.ts';
import type { Framework, Metric } from './types.ts';

/** What is wrong with what a metric's definition is said to bind, each in a sentence. */
export function brokenIdentities(metric: Metric, framework: Framework): string[] {
  const { answerType, partOf, sumOf, denominator, numerator } = metric;
  const broken: string[] = [];
  if (answerType !== 'count' && partOf.length + sumOf.length > 0) broken.push('only a count has part_of and sum_of');
  if (answerType !== 'percentage' && denominator.length + numerator.length > 0)
    broken.push('only a percentage has denominator and numerator');
  for (const code of partOf) {
    const whole = framework.metrics.find((one) => one.code === code);
    if (whole !== undefined) broken.push(...notSmaller(metric, whole));
  }
  const counts = (list: string, codes: readonly string[]) =>
    codes.flatMap((code) => notAnotherCount(list, code, metric, framework));
  broken.push(...counts('part_of', partOf), ...counts('denominator', denominator));
  for (const [list, parts] of [
    ['sum_of', sumOf],
    ['numerator', numerator],
  ] as const) {
    broken.push(...parts.flatMap((part) => brokenCode(list, part, metric, framework)));
    // Splits overlap each other, so codes of two of them add up to nothing.
    const splits = new Set(parts.map((part) => part.slice(0, part.indexOf(':'))));
    if (splits.size > 1) broken.push(`${list} adds up codes of different splits`);
  }
  if (wholesAbove(metric, framework).has(metric.code)) broken.push('part_of and sum_of lead back to it');
  return broken;
}

/** Why a part could be larger than its whole: where it is asked the whole is asked, too, of the same time and unit. */
function notSmaller(part: Metric, whole: Metric): string[] {
  const alone = part.platformTypes.filter((type) => !whole.platformTypes.includes(type));
  return [
    ...(alone.length > 0 ? [`part_of ${whole.code}, which is not asked of ${alone.join(', ')}`] : []),
    ...(part.period === whole.period ? [] : [`part_of ${whole.code}, which is of another period`]),
  ];
}

function notAnotherCount(list: string, code: string, metric: Metric, { metrics }: Framework): string[] {
  const other = metrics.find((one) => one.code === code);
  if (other === undefined) return [`${list}: ${code} is not in the code list`];
  return other.code === metric.code || other.answerType !== 'count' ? [`${list} ${code} is not another count`] : [];
}

function brokenCode(list: string, part: string, metric: Metric, framework: Framework): string[] {
  const of = metricOfComponent(part);
  const [dimension = '', code = ''] = part.slice(of.length + 1).split(':');
  const wrong = notAnotherCount(list, of, metric, framework);
  if (wrong.length > 0) return wrong;
  const isSplit = framework.metrics.find((one) => one.code === of)?.breakdowns.includes(dimension) ?? false;
  const codes = framework.breakdowns.find((one) => one.code === dimension)?.codes ?? [];
  return isSplit && codes.some((one) => one.code === code) ? [] : [`${list}: ${part} is no code of a split of ${of}`];
}

/** Every metric that a metric is a part of, directly or over others. */
function wholesAbove(metric: Metric, { metrics }: Framework): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [metric];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const code of [...one.partOf, ...one.sumOf.map(metricOfComponent)]) {
      if (found.has(code)) continue;
      found.add(code);
      open.push(...metrics.filter((other) => other.code === code));
    }
  }
  return found;
}
