import fc from 'fast-check';
import type { Framework, Metric } from '../src/framework/index.ts';
import type { AnswerValue, CountedAnswer, ReportedService } from '../src/report/index.ts';
import { type Aggregate, type Survey, surveyStatistics } from '../src/statistics/index.ts';
import { counted, metricWith, reported } from './answers.ts';
import { PLATFORMS } from './cells.ts';
import { SMALL } from './framework.ts';

const options = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

/** A metric of every answer type, published as everything that the type can be. */
export const METRICS: readonly Metric[] = [
  metricWith({ code: 'CTX-MAU', publishAs: ['never'], role: 'users' }),
  metricWith({
    code: 'COUNT',
    publishAs: [
      'sum',
      'quartiles',
      'share_any',
      'bands',
      'median_per_million_users',
      'pooled_ratio',
      'ratio_to',
      'growth',
    ],
    ratioTo: 'BELOW',
  }),
  metricWith({ code: 'BELOW', publishAs: ['sum'] }),
  metricWith({ code: 'PERCENTAGE', answerType: 'percentage', publishAs: ['pooled_ratio', 'quartiles'] }),
  metricWith({ code: 'DURATION', answerType: 'duration', publishAs: ['quartiles'] }),
  metricWith({
    code: 'BOOLEAN',
    answerType: 'boolean',
    publishAs: ['share_of_options'],
    options: options('yes', 'no'),
    sensitivity: 'aggregate-only',
  }),
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
    options: options('a', 'b', 'c'),
  }),
];

const FRAMEWORK: Framework = {
  ...SMALL,
  sizeBands: ['S1', 'S2'].map((code) => ({ code, label: code, staff: null, monthlyActiveUsers: '' })),
  metrics: METRICS,
};

/** Reports of one survey: services by year, and their answers. */
export interface Reports {
  readonly services: readonly ReportedService[];
  readonly answers: readonly CountedAnswer[];
}

const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 10 ** 9 }));
const optionsOf = (metric: Metric) => metric.options.map((one) => one.code);

function valueFor(metric: Metric): fc.Arbitrary<AnswerValue> {
  switch (metric.answerType) {
    case 'count':
      return number.map((count) => ({ kind: 'count', count }));
    case 'percentage':
      return fc
        .tuple(number, number)
        .map(([a, b]) => ({ kind: 'percentage', numerator: Math.min(a, b), denominator: Math.max(a, b) }));
    case 'duration':
      return fc
        .tuple(number, number)
        .map(([a, b]) => ({ kind: 'duration', median: Math.min(a, b), p90: Math.max(a, b) }));
    case 'multi_choice':
      return fc.subarray(optionsOf(metric), { minLength: 1 }).map((chosen) => ({ kind: 'choice', options: chosen }));
    default:
      return fc.constantFrom(...optionsOf(metric)).map((one) => ({ kind: 'choice', options: [one] }));
  }
}

/**
 * The answers of a service to one metric: a total, perhaps with its split, or the reason why there is none, or nothing.
 */
function answersTo(metric: Metric, service: ReportedService): fc.Arbitrary<CountedAnswer[]> {
  const { frameworkVersion: _, ...of } = service;
  const qualifiers = fc.record({
    countingUnitOk: fc.constantFrom(true, true, true, true, false),
    monthsCovered: fc.constantFrom(12, 12, 12, 6),
    methodChanged: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'law'),
    isPublic: fc.constantFrom(true, true, false),
  });
  const status = fc.constantFrom('answered', 'answered', 'answered', 'estimated', 'not_measured', 'withheld', 'blank');
  const split = metric.answerType === 'count' ? fc.option(fc.tuple(number, number)) : fc.constant(null);
  return fc.tuple(status, valueFor(metric), qualifiers, split).map(([stands, value, more, parts]) => {
    if (stands === 'blank') return [];
    const hasValue = stands === 'answered' || stands === 'estimated';
    const one = (breakdown: string, given: AnswerValue | null) =>
      counted({
        ...of,
        metric: metric.code,
        breakdown,
        value: given,
        ...more,
        status: stands as CountedAnswer['status'],
      });
    const codes = hasValue && parts !== null ? parts : [];
    return [
      one('_T', hasValue ? value : null),
      ...codes.map((count, at) => one(`content_type:${at === 0 ? 'image' : 'video'}`, { kind: 'count', count })),
    ];
  });
}

/** Few companies, types and years, so that they often meet; a company may have several services. */
const services = fc.uniqueArray(
  fc
    .record({
      company: fc.constantFrom('a', 'b', 'c', 'd'),
      number: fc.integer({ min: 1, max: 3 }),
      year: fc.integer({ min: 2019, max: 2021 }),
      platformType: fc.constantFrom('SOC', 'VID', 'MSG'),
      sizeBand: fc.constantFrom('S1', 'S2'),
    })
    .map(({ number, ...one }) => reported({ ...one, service: `${one.company}${number}` })),
  { minLength: 1, maxLength: 14, selector: (one) => `${one.service} ${one.year}` },
);

export const reports: fc.Arbitrary<Reports> = services.chain((all) =>
  fc
    .tuple(...all.flatMap((service) => METRICS.map((metric) => answersTo(metric, service))))
    .map((answers) => ({ services: all, answers: answers.flat() })),
);

export function surveyOf({ services, answers }: Reports, changes: Partial<Survey> = {}): Survey {
  return {
    framework: FRAMEWORK,
    platforms: PLATFORMS,
    metrics: METRICS,
    services,
    read: (metric) => answers.filter((one) => one.metric === metric),
    isQuestionnaire: true,
    versionChanges: [],
    ...changes,
  };
}

export function aggregatesOfSurvey(found: Reports, changes: Partial<Survey> = {}): Aggregate[] {
  return [...surveyStatistics(surveyOf(found, changes))].flatMap((one) => one.aggregates);
}
