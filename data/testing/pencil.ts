import { type Period, periodAfter, periodBefore, periodsFrom } from '../src/period/index.ts';
import type { AnswerValue, CountedAnswer } from '../src/report/index.ts';
import type { AggregateKey } from '../src/statistics/index.ts';
import { METRICS, type Reports } from './survey.ts';

/*
 * The measures as a reader with a pencil would find them from the answers, one after the other and without haste. Shares no
 * code with the statistics, so that both can hardly be wrong in the same way.
 */

const GROUPS: Readonly<Record<string, readonly string[]>> = { public: ['SOC', 'VID'], private: ['MSG'] };
const plus = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

function isIn({ platformType, sizeBand }: CountedAnswer | Reports['services'][number], key: AggregateKey): boolean {
  if (key.size !== '_T' && key.size !== sizeBand) return false;
  if (key.platform === 'ALL' || key.platform === 'ALL-REPORTERS') return true;
  return platformType === key.platform || (GROUPS[key.platform]?.includes(platformType) ?? false);
}

/** R-7 as its definition has it: linear between the two values around position (n − 1)·p. */
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? 0) - low) * (at - Math.floor(at));
}

const countIn = (value: AnswerValue | null) => (value?.kind === 'count' ? value.count : 0);

/** The value that one measure has, or the reason why it has none. */
export function byPencil(key: AggregateKey, { services, answers }: Reports): number | string {
  const metric = METRICS.find((one) => one.code === key.metric);

  /** The answers with a value, of a metric, breakdown code and year, at the place of the key. */
  const valuesAt = (code: string, breakdown: string, year: Period, anywhere = false) =>
    answers.filter(
      (one) =>
        one.metric === code &&
        one.breakdown === breakdown &&
        one.year === year &&
        one.value !== null &&
        one.countingUnitOk &&
        (anywhere || isIn(one, key)),
    );
  const companiesIn = (list: readonly { readonly company: string }[]) =>
    [...new Set(list.map((one) => one.company))].sort();
  const of = (list: readonly CountedAnswer[], company: string) => list.filter((one) => one.company === company);
  const now = valuesAt(key.metric, '_T', key.year);
  const before = valuesAt(key.metric, '_T', periodBefore(key.year));
  /** A year with a year or half of one with half of one: all that the company gave in the two years covers as many months. */
  const areAlike = (company: string, ...lists: readonly (readonly CountedAnswer[])[]) =>
    new Set(lists.flatMap((list) => of(list, company).map((one) => one.monthsCovered))).size === 1;
  const inBoth = companiesIn(now).filter(
    (company) => companiesIn(before).includes(company) && areAlike(company, now, before),
  );
  const sumOf = (list: readonly CountedAnswer[], company: string) =>
    plus(of(list, company).map((one) => countIn(one.value)));
  const isBroken = (year: Period) =>
    answers.some(
      (one) =>
        one.metric === key.metric &&
        one.year === year &&
        one.methodChanged !== 'no' &&
        isIn({ ...one, sizeBand: key.size === '_T' ? one.sizeBand : key.size }, key),
    );

  const codes = ['content_type:image', 'content_type:video'];
  const ofCode = valuesAt(key.metric, key.breakdown, key.year);
  const panel = key.panel === 'matched' ? inBoth : companiesIn(key.breakdown.startsWith('content_type') ? ofCode : now);

  // Coverage: every service with a report was asked, for the metric is core and applies to each type.
  const asked = services.filter((one) => one.year === key.year && isIn(one, key));
  const part = (company: string) =>
    1 / services.filter((one) => one.company === company && one.year === key.year).length;
  const standing = (service: string) => {
    const answer = answers.find(
      (one) => one.service === service && one.year === key.year && one.metric === key.metric && one.breakdown === '_T',
    );
    if (answer === undefined) return 'no_answer';
    return answer.value !== null && !answer.countingUnitOk ? 'other_unit' : answer.status;
  };
  const standingShare = (...standings: readonly string[]) =>
    plus(asked.filter((one) => standings.includes(standing(one.service))).map((one) => part(one.company))) /
    plus(asked.map((one) => part(one.company)));

  /** The share of the votes cast, each company's spread over its services that answered, wherever they are. */
  const voteShare = (list: readonly CountedAnswer[], companies: readonly string[], year: Period, option: string) => {
    const cast = list.filter((one) => companies.includes(one.company));
    const weight = (one: CountedAnswer) => 1 / of(valuesAt(key.metric, '_T', year, true), one.company).length;
    const chose = cast.filter((one) => one.value?.kind === 'choice' && one.value.options.includes(option));
    return plus(chose.map(weight)) / plus(cast.map(weight));
  };

  const sums = panel.map((company) => sumOf(key.breakdown.startsWith('content_type') ? ofCode : now, company));
  const earlier = panel.map((company) => sumOf(before, company));
  const [total, previous] = [plus(sums), plus(earlier)];
  const change = (a: number, b: number, broken: boolean) => {
    if (broken) return 'break';
    if (a === 0) return 'not_applicable';
    return a < 50 ? 'small_base' : (b - a) / a;
  };

  const percentages = companiesIn(now).map((company) => {
    const own = of(now, company).flatMap(({ value }) => (value?.kind === 'percentage' ? [value] : []));
    return [plus(own.map((one) => one.numerator)), plus(own.map((one) => one.denominator))] as const;
  });
  const times = (which: 'median' | 'p90') =>
    companiesIn(now).map((company) =>
      quantile(
        of(now, company).flatMap(({ value }) => (value?.kind === 'duration' ? [value[which]] : [])),
        0.5,
      ),
    );
  const figures = () => {
    if (metric?.answerType === 'percentage') return percentages.flatMap(([a, b]) => (b > 0 ? [a / b] : []));
    return metric?.answerType === 'duration' ? times('median') : sums;
  };
  const orNobody = (values: readonly number[], p: number) =>
    values.length === 0 ? 'no_contributors' : quantile(values, p);

  switch (key.measure) {
    case 'asked':
      return companiesIn(asked).length;
    case 'coverage':
      if (asked.length === 0) return 'no_contributors';
      return standingShare('answered', 'zero', 'estimated');
    case 'status_share':
      if (asked.length === 0) return 'no_contributors';
      return standingShare(key.breakdown.slice('status:'.length));
    case 'responding':
      return panel.length;
    case 'index':
      return indexByPencil();
    case 'median_change':
      return growthByPencil();
  }
  if (panel.length === 0) return 'no_contributors';
  switch (key.measure) {
    case 'sum':
      return total;
    case 'sum_previous':
      return previous;
    case 'q1':
      return orNobody(figures(), 0.25);
    case 'median':
      return orNobody(figures(), 0.5);
    case 'q3':
      return orNobody(figures(), 0.75);
    case 'p90_median':
      return orNobody(times('p90'), 0.5);
    case 'median_previous':
      return quantile(earlier, 0.5);
    case 'median_per_million':
      return orNobody(perMillion(), 0.5);
    case 'share_any':
      return sums.filter((one) => one > 0).length / sums.length;
    case 'part_year_share':
      return panel.filter((company) => of(now, company).some((one) => one.monthsCovered < 12)).length / panel.length;
    case 'change':
      return change(previous, total, isBroken(key.year));
    case 'direction': {
      if (isBroken(key.year)) return 'break';
      const same = previous < 50 ? Math.abs(total - previous) <= 2 : Math.abs(total - previous) * 20 <= previous;
      return same ? 0 : total > previous ? 1 : -1;
    }
    case 'panel_share': {
      const all = plus(now.map((one) => countIn(one.value)));
      return all === 0 ? 'not_applicable' : total / all;
    }
    case 'pooled_ratio': {
      if (metric?.answerType === 'count') {
        const every = plus(
          codes.flatMap((code) => valuesAt(key.metric, code, key.year)).map((one) => countIn(one.value)),
        );
        return every === 0 ? 'not_applicable' : total / every;
      }
      const [a, b] = [plus(percentages.map(([top]) => top)), plus(percentages.map(([, bottom]) => bottom))];
      return b === 0 ? 'not_applicable' : a / b;
    }
    case 'ratio_to': {
      const below = valuesAt('BELOW', '_T', key.year);
      const both = companiesIn(below).filter((company) => panel.includes(company));
      const bottom = plus(both.map((company) => sumOf(below, company)));
      if (both.length === 0) return 'no_contributors';
      return bottom === 0 ? 'not_applicable' : plus(both.map((company) => sumOf(now, company))) / bottom;
    }
    case 'share': {
      const code = key.breakdown.replace(/^(option|band):/, '');
      if (key.breakdown.startsWith('option:')) return voteShare(now, panel, key.year, code);
      const [low = 0, high = low] = code.split('-').map(Number.parseFloat);
      const top = code.endsWith('+') ? Number.POSITIVE_INFINITY : high;
      return sums.filter((one) => one >= low && one <= top).length / sums.length;
    }
    case 'share_previous':
      return voteShare(before, panel, periodBefore(key.year), key.breakdown.slice('option:'.length));
  }
  throw new Error(`no pencil for ${key.measure}`);

  /** Each company's own change, of those that counted alike in both years and for the same places. */
  function growthByPencil(): number | string {
    const places = (list: readonly CountedAnswer[]) =>
      [...new Set(list.map((one) => `${one.platformType} ${one.sizeBand}`))].sort().join();
    const alike = inBoth.filter((company) => {
      const [here, last] = [of(now, company), of(before, company)];
      const isWhole = [...here, ...last].every((one) => one.monthsCovered === 12);
      return isWhole && places(here) === places(last) && here.every((one) => one.methodChanged === 'no');
    });
    const changes = alike.flatMap((company) => {
      const [a, b] = [sumOf(before, company), sumOf(now, company)];
      return a < 50 ? [] : [b / a - 1];
    });
    if (changes.length > 0) return quantile(changes, 0.5);
    return alike.length > 0 ? 'small_base' : inBoth.length > 0 ? 'break' : 'no_contributors';
  }

  /** Where each of a company's services states its users, counts by million of them. */
  function perMillion(): number[] {
    const users = valuesAt('CTX-MAU', '_T', key.year);
    const place = (one: CountedAnswer) => `${one.platformType} ${one.sizeBand} ${one.service}`;
    return panel.flatMap((company) => {
      const places = [...new Set(of(now, company).map(place))];
      const stated = places.map((at) =>
        plus(
          of(users, company)
            .filter((one) => place(one) === at)
            .map((one) => countIn(one.value)),
        ),
      );
      return stated.includes(0) ? [] : [(sumOf(now, company) * 1e6) / plus(stated)];
    });
  }

  /** From the first year in which somebody answered, link by link. */
  function indexByPencil(): number | string {
    let level: number | string = 'no_contributors';
    let isStarted = false;
    for (const year of periodsFrom(periodAfter(key.year, -12), key.year)) {
      const here = valuesAt(key.metric, '_T', year);
      const last = valuesAt(key.metric, '_T', periodBefore(year));
      const both = companiesIn(here).filter(
        (company) => companiesIn(last).includes(company) && areAlike(company, here, last),
      );
      const [a, b] = [last, here].map((list) => plus(both.map((company) => sumOf(list, company))));
      const link = both.length === 0 ? 'no_contributors' : change(a ?? 0, b ?? 0, isBroken(year));
      if (!isStarted || link === 'break') {
        isStarted = here.length > 0;
        level = isStarted ? 100 : 'no_contributors';
      } else if (typeof level === 'number') {
        level = typeof link === 'number' ? level * (1 + link) : link;
      }
    }
    return level;
  }
}
