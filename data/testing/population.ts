import { type Framework, type Identity, identitiesOf, type Metric } from '../src/framework/index.ts';
import type { AnswerValue, CountedAnswer, ReportedService } from '../src/report/index.ts';
import { type Aggregate, surveyStatistics } from '../src/statistics/index.ts';
import { counted, metricWith, reported } from './answers.ts';
import { PLATFORMS } from './cells.ts';
import { SMALL } from './framework.ts';

const options = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

/** A metric of every kind that disclosure control treats differently, bound to each other in every way. */
export const CONFIDENTIAL_METRICS: readonly Metric[] = [
  metricWith({ code: 'CTX-MAU', publishAs: ['never'], role: 'users' }),
  metricWith({ code: 'OUT-CONTENT', publishAs: ['sum', 'quartiles', 'pooled_ratio'] }),
  metricWith({
    code: 'OUT-PREVENTED',
    publishAs: ['sum', 'ratio_to'],
    ratioTo: 'OUT-CONTENT',
    partOf: ['OUT-CONTENT'],
  }),
  metricWith({ code: 'COUNT', publishAs: ['share_any', 'bands', 'median_per_million_users'] }),
  metricWith({
    code: 'PERCENTAGE',
    answerType: 'percentage',
    publishAs: ['pooled_ratio', 'quartiles'],
    denominator: ['OUT-CONTENT'],
  }),
  metricWith({ code: 'DURATION', answerType: 'duration', publishAs: ['quartiles'] }),
  metricWith({
    code: 'SINGLE',
    answerType: 'single_choice',
    publishAs: ['share_of_options'],
    options: options('a', 'b', 'c'),
  }),
  metricWith({
    code: 'MULTI',
    answerType: 'multi_choice',
    publishAs: ['share_of_options'],
    options: options('a', 'b'),
  }),
  metricWith({
    code: 'PICTURES',
    breakdowns: [],
    publishAs: ['sum'],
    sumOf: ['OUT-CONTENT content_type:image', 'OUT-CONTENT content_type:video'],
  }),
];

/** What their definitions bind. */
export const IDENTITIES: readonly Identity[] = identitiesOf(CONFIDENTIAL_METRICS);

const FRAMEWORK: Framework = {
  ...SMALL,
  sizeBands: ['S1', 'S2'].map((code) => ({ code, label: code, staff: null, monthlyActiveUsers: '' })),
  metrics: CONFIDENTIAL_METRICS,
};

/** What companies reported: the services of each year and their answers. */
export interface Population {
  readonly services: readonly ReportedService[];
  readonly answers: readonly CountedAnswer[];
}

/** What a population is drawn by; the same numbers give the same population. */
export interface Draw {
  readonly seed: number;
  readonly companies: number;
  readonly years: number;
  /** Share of the companies with two services. */
  readonly holdings: number;
  /** Share of the figures that are public. */
  readonly isPublic: number;
  /** How heavy the tail of the counts is: 0 all alike, 3 some a thousand times others. */
  readonly tail: number;
  /** Share of the companies that are in no other year. */
  readonly leaving: number;
}

/** Mulberry32 (T. Ettinger, public domain): a small generator whose numbers are the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TYPES = ['SOC', 'SOC', 'VID', 'MSG'];

/** Companies with heavy tails, zeros, public figures, several services, splits and years. */
export function drawPopulation(draw: Draw): Population {
  const random = randomFrom(draw.seed);
  const aside = randomFrom(draw.seed + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const count = () => (random() < 0.1 ? 0 : Math.ceil(20 * Math.exp(draw.tail * 2 * (random() + random() - 1))));
  const services: ReportedService[] = [];
  const answers: CountedAnswer[] = [];
  for (let company = 0; company < draw.companies; company += 1) {
    const of = `c${company}`;
    const own = Array.from({ length: random() < draw.holdings ? 2 : 1 }, (_, at) => ({
      company: of,
      service: `${of}-${at}`,
      platformType: pick(TYPES),
      sizeBand: pick(['S1', 'S1', 'S2']),
      scale: count(),
    }));
    const only = random() < draw.leaving ? Math.floor(random() * draw.years) : null;
    for (let at = 0; at < draw.years; at += 1) {
      if (only !== null && only !== at) continue;
      const isPublic = random() < draw.isPublic;
      for (const { scale, ...service } of own) {
        const place = { ...service, year: 2020 + at };
        services.push(reported(place));
        const given = CONFIDENTIAL_METRICS.filter((metric) => metric.code !== 'PICTURES').flatMap((metric) =>
          answersTo(metric, place, scale, random, isPublic || random() < draw.isPublic / 2),
        );
        answers.push(...bound(given, place, isPublic, aside));
      }
    }
  }
  return { services, answers };
}

function answersTo(
  metric: Metric,
  place: Partial<CountedAnswer>,
  scale: number,
  random: () => number,
  isPublic: boolean,
): CountedAnswer[] {
  const one = (value: AnswerValue | null, part: Partial<CountedAnswer> = {}) =>
    counted({ ...place, metric: metric.code, value, isPublic, ...part });
  if (random() < 0.08) return [one(null, { status: 'not_measured', isPublic: false })];
  const near = (value: number) => Math.round(value * (0.7 + 0.8 * random()));
  const total = near(scale);
  const status = (value: number) => (value === 0 ? ('zero' as const) : ('answered' as const));
  switch (metric.answerType) {
    case 'percentage': {
      const denominator = total + 1;
      return [one({ kind: 'percentage', numerator: Math.floor(denominator * random()), denominator })];
    }
    case 'duration': {
      const median = 1 + Math.floor(1000 * random());
      return [one({ kind: 'duration', median, p90: median + Math.floor(2000 * random()) })];
    }
    case 'count': {
      // A part is not larger than its whole, which is drawn from the same scale.
      const value = metric.code === 'OUT-PREVENTED' ? Math.floor(scale * 0.7 * random()) : total;
      if (metric.code !== 'OUT-CONTENT' || random() < 0.3) {
        return [one({ kind: 'count', count: value }, { status: status(value) })];
      }
      const image = Math.floor(value * random());
      const rest = random() < 0.3 ? Math.floor((value - image) * random()) : 0;
      const code = (breakdown: string, count: number) =>
        one({ kind: 'count', count }, { breakdown, status: status(count), isPublic: isPublic && random() < 0.5 });
      return [
        one({ kind: 'count', count: value }, { status: status(value) }),
        code('content_type:image', image),
        code('content_type:video', value - image - rest),
      ];
    }
    default: {
      const codes = metric.options.map((option) => option.code);
      const chosen = codes.filter(() => random() < 0.5);
      const first = codes[Math.floor(random() * codes.length)] ?? '';
      const isMulti = metric.answerType === 'multi_choice';
      return [one({ kind: 'choice', options: isMulti ? (chosen.length > 0 ? chosen : [first]) : [first] })];
    }
  }
}

/** The answers with those that follow from others by the definitions; a few companies do not keep to them. */
function bound(
  given: readonly CountedAnswer[],
  place: Partial<CountedAnswer>,
  isPublic: boolean,
  random: () => number,
): CountedAnswer[] {
  const countOf = ({ value }: CountedAnswer) => (value?.kind === 'count' ? value.count : 0);
  const content = given.filter((one) => one.metric === 'OUT-CONTENT' && one.value !== null);
  const [total] = content.filter((one) => one.breakdown === '_T').map(countOf);
  const codes = content.filter((one) => one.breakdown !== '_T').map(countOf);
  const chance = random();
  const share = random();
  const followed = given.map((one): CountedAnswer => {
    if (one.value?.kind !== 'percentage' || total === undefined || chance < 0.05) return one;
    if (total === 0) return { ...one, value: null, status: 'not_applicable', isPublic: false };
    const numerator = Math.floor((total * one.value.numerator) / one.value.denominator);
    return { ...one, value: { kind: 'percentage', numerator, denominator: total } };
  });
  const pictures = codes.length > 0 ? codes.reduce((sum, one) => sum + one, 0) : Math.floor((total ?? 0) * share);
  if (chance > 0.8) return followed;
  const value = { kind: 'count', count: chance < 0.03 ? pictures + 1 : pictures } as const;
  const status = value.count === 0 ? 'zero' : 'answered';
  return [...followed, counted({ ...place, metric: 'PICTURES', value, status, isPublic })];
}

/** Some figures restated and some companies late: what an earlier release was made of. */
export function earlierPopulation(later: Population, seed: number, late: number, restating: number): Population {
  const random = randomFrom(seed);
  const companies = [...new Set(later.services.map((one) => one.company))];
  const isLate = new Set(companies.filter(() => random() < late));
  const isRestating = new Set(companies.filter(() => random() < restating));
  return {
    services: later.services.filter((one) => !isLate.has(one.company)),
    answers: later.answers
      .filter((one) => !isLate.has(one.company))
      .map((one) => {
        if (!isRestating.has(one.company) || one.breakdown !== '_T' || random() < 0.3) return one;
        if (one.value?.kind === 'count' && one.metric === 'COUNT')
          return { ...one, value: { kind: 'count', count: one.value.count + 3 }, status: 'answered' };
        if (one.value?.kind === 'count' && one.metric === 'OUT-CONTENT')
          return { ...one, value: { kind: 'count', count: one.value.count + 7 }, status: 'answered' };
        if (one.value?.kind === 'choice') return { ...one, value: { kind: 'choice', options: ['a'] } };
        return one;
      }),
  };
}

/** The statistics of some metrics of a population. */
export function aggregatesOfPopulation(
  { services, answers }: Population,
  metrics: readonly string[] = CONFIDENTIAL_METRICS.map((metric) => metric.code),
): Aggregate[] {
  const survey = {
    framework: FRAMEWORK,
    platforms: PLATFORMS,
    metrics: CONFIDENTIAL_METRICS,
    services,
    read: (metric: string) => answers.filter((one) => one.metric === metric),
    isQuestionnaire: true,
    versionChanges: [],
  };
  return [...surveyStatistics(survey)].flatMap((one) => (metrics.includes(one.metric.code) ? one.aggregates : []));
}
