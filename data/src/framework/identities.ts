import type { Metric } from './types.ts';

/**
 * What the definitions say of the numbers of one company: the parts are never more than the whole, or, if it is exact,
 * add up to it. Numbers are named as `amountComponent` does.
 */
export interface Identity {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly isExact: boolean;
}

type Bound = Pick<Metric, 'code' | 'breakdowns' | 'partOf' | 'sumOf' | 'denominator' | 'numerator' | 'ratioTo'>;

const TOTAL = '_T';

/** A number of one company: a metric's total `_T`, one of its codes as `dimension:code`, a `numerator` or `denominator`. */
export const amountComponent = (metric: string, what: string) => `${metric} ${what}`;

/** The metric of a number so named. */
export const metricOfComponent = (component: string) => component.slice(0, component.indexOf(' '));

/** Everything that the definitions bind, in the order of the metrics. */
export function identitiesOf(metrics: readonly Bound[]): Identity[] {
  return metrics.flatMap((metric) => {
    const own = (what: string) => amountComponent(metric.code, what);
    const exact = (what: string, parts: readonly string[]): Identity[] =>
      parts.length === 0 ? [] : [{ whole: own(what), parts, isExact: true }];
    return [
      ...[...new Set([...metric.partOf, ...splitBy(metric.sumOf)])].map((whole) => ({
        whole: totalOf(whole),
        parts: [own(TOTAL)],
        isExact: false,
      })),
      ...exact(TOTAL, metric.sumOf),
      // Who splits it by what it is the sum of gives the same numbers again.
      ...metric.sumOf.flatMap((part) => {
        const what = part.slice(part.indexOf(' ') + 1);
        return metric.breakdowns.includes(what.slice(0, what.indexOf(':'))) ? exact(what, [part]) : [];
      }),
      ...exact('denominator', metric.denominator.map(totalOf)),
      ...exact('numerator', metric.numerator),
    ];
  });
}

/** The metric of which some codes are of one breakdown, for then their sum is no more than its total. */
function splitBy(codes: readonly string[]): string[] {
  const dimensions = new Set(codes.map((code) => code.slice(0, code.indexOf(':'))));
  const [first] = codes;
  return first === undefined || dimensions.size > 1 ? [] : [metricOfComponent(first)];
}

const totalOf = (metric: string) => amountComponent(metric, TOTAL);

/**
 * The family of a metric: metrics that any identity binds, or of which one is published for each of the other, directly or
 * over others, share one, named after the first of them; what is published of one of a family says something of the others.
 */
export function familyNames(metrics: readonly Bound[]): (metric: string) => string {
  const order = new Map(metrics.map((metric, at) => [metric.code, at]));
  const place = (metric: string) => order.get(metric) ?? metrics.length;
  const families = new Map(metrics.map(({ code }) => [code, new Set([code])]));
  const links = [
    ...identitiesOf(metrics).map(({ whole, parts }) => [whole, ...parts].map(metricOfComponent)),
    ...metrics.flatMap(({ code, ratioTo }) => (ratioTo === null ? [] : [[code, ratioTo]])),
  ];
  for (const link of links) {
    const bound = link.filter((metric) => order.has(metric));
    const together = new Set(bound.flatMap((metric) => [...(families.get(metric) ?? [])]));
    for (const metric of together) families.set(metric, together);
  }
  const names = new Map([...families].map(([code, of]) => [code, [...of].sort((a, b) => place(a) - place(b))[0]]));
  return (metric) => names.get(metric) ?? metric;
}
