import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXTS, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import { type Metric, platformCodeList } from '../../framework/index.ts';
import type { Observation } from '../observation.ts';
import { figureSentence } from './figure.ts';
import { mixSentence } from './mix.ts';
import { practiceBesideAll, practiceChangeSentence } from './practices.ts';
import { questionsOf } from './questions.ts';
import { summaryOf } from './summary/summary.ts';
import { trendSentence } from './trend.ts';
import { codePhrase, companiesWords, optionPhrase, topicOf } from './words/phrases.ts';
import type { Sentence } from './words/types.ts';

const framework = loadFramework('1.0.0');
const platforms = platformCodeList(framework).map((one) => one.code);
const NO_TELLING = tellingWith(framework, []);

const STATUSES = Object.keys(TEXTS.statuses).map((code) => `status:${code}`);
const BANDS = ['band:0', 'band:1-9', 'band:10-99', 'band:100000+'];
const REASONS = ['suppressed', 'not_collected', 'not_applicable', 'no_contributors', 'break', 'small_base'] as const;
const YEARS = [2021, 2022, 2023];

const amount = fc.oneof(
  fc.constant(0),
  fc.constant(1),
  fc.nat(2_000_000_000),
  fc.double({ min: 0, max: 500, noNaN: true }),
);
const ratio = fc.oneof(fc.constantFrom(0, 1, 0.004, 0.996), fc.double({ min: 0, max: 1, noNaN: true }));

/** The measures of a metric, with what they are split by, and their values. */
function measuresOf(metric: Metric): [string, string[], fc.Arbitrary<number>, boolean][] {
  const survey: [string, string[], fc.Arbitrary<number>, boolean][] = [
    ['responding', ['_T'], fc.nat(300), false],
    ['asked', ['_T'], fc.nat(300), false],
    ['coverage', ['_T'], ratio, false],
    ['status_share', STATUSES, ratio, false],
    ['part_year_share', ['_T'], ratio, false],
  ];
  const codes = framework.breakdowns
    .filter((one) => metric.breakdowns.includes(one.code))
    .flatMap((one) => one.codes.map(({ code }) => `${one.code}:${code}`));
  const options = metric.options.map(({ code }) => `option:${code}`);
  switch (metric.answerType) {
    case 'count':
      return [
        ...survey,
        ['sum', ['_T', ...codes], amount, false],
        ['sum', ['_T'], amount, true],
        ['sum_previous', ['_T'], amount, true],
        ['change', ['_T'], fc.double({ min: -1, max: 20, noNaN: true }), true],
        ['direction', ['_T'], fc.constantFrom(-1, 0, 1), true],
        ['index', ['_T'], fc.double({ min: 0, max: 5000, noNaN: true }), true],
        ['panel_share', ['_T'], ratio, true],
        ...['q1', 'median', 'q3', 'median_per_million'].map(
          (one): [string, string[], fc.Arbitrary<number>, boolean] => [one, ['_T'], amount, false],
        ),
        ['median_previous', ['_T'], amount, true],
        ['share_any', ['_T'], ratio, false],
        ['share', BANDS, ratio, false],
        ...(codes.length > 0
          ? [['pooled_ratio', codes, ratio, false] as [string, string[], fc.Arbitrary<number>, boolean]]
          : []),
        ['ratio_to', ['_T'], fc.double({ min: 0, max: 20, noNaN: true }), false],
      ];
    case 'percentage':
      return [
        ...survey,
        ...['q1', 'median', 'q3', 'pooled_ratio'].map((one): [string, string[], fc.Arbitrary<number>, boolean] => [
          one,
          ['_T'],
          ratio,
          false,
        ]),
      ];
    case 'duration':
      return [
        ...survey,
        ...['q1', 'median', 'q3', 'p90_median'].map((one): [string, string[], fc.Arbitrary<number>, boolean] => [
          one,
          ['_T'],
          fc.double({ min: 0, max: 1e6, noNaN: true }),
          false,
        ]),
      ];
    default:
      return [
        ...survey,
        ['share', options, ratio, false],
        ['share', options, ratio, true],
        ['share_previous', options, ratio, true],
      ];
  }
}

const observation: fc.Arbitrary<Observation> = fc
  .constantFrom(...framework.metrics.flatMap((metric) => measuresOf(metric).map((one) => [metric, ...one] as const)))
  .chain(([metric, measure, breakdowns, value, isPanel]) =>
    fc
      .record({
        platform: fc.constantFrom(...platforms),
        size: fc.constantFrom('_T', 'S1', 'S2', 'S3', 'S4'),
        breakdown: fc.constantFrom(...breakdowns),
        year: fc.constantFrom(...YEARS),
        n: fc.constantFrom(1, 2, 14, '5-9' as const, '10-19' as const, '100+' as const),
        value,
        afterBreak: fc.boolean(),
        dominated: fc.boolean(),
        reason: fc.option(fc.constantFrom(...REASONS), { freq: 4 }),
      })
      .map(({ reason, value: number, afterBreak, dominated, n, ...place }): Observation => {
        const base = {
          ...place,
          metric: metric.code,
          measure,
          panel: isPanel ? ('matched' as const) : ('all' as const),
        };
        return reason === null
          ? { ...base, n, kind: 'value', value: number, afterBreak, dominated }
          : { ...base, n: null, kind: 'missing', reason };
      }),
  );

/** What no sentence may hold: holes, raw codes, doubled spaces and stops. */
const UNREADABLE = /undefined|NaN|null|\[object|_T|[A-Z]{3}-[A-Z]|:[a-z]|_|\s\s|\.\.|\s[,.;]/;

function expectReadable({ text }: Sentence) {
  expect(text).toMatch(/^[\p{Lu}\d“].*\.$/u);
  expect(text).not.toMatch(UNREADABLE);
}

/** The numbers that a sentence of a row may hold, each within how it is rounded. */
function isOf(token: number, unit: string, row: Observation): boolean {
  const classes = typeof row.n === 'string' ? row.n.split(/[-+]/).map(Number) : [row.n];
  if ([Number(row.year), Number(row.year) - 1, ...classes].includes(token)) return true;
  if (row.breakdown.startsWith('band:') && row.breakdown.slice(5).split(/[-+]/).map(Number).includes(token))
    return true;
  if (row.kind === 'missing') return row.reason === 'small_base' && token === 50;
  const values = row.kind === 'range' ? [row.lower, row.upper] : [Math.abs(row.value)];
  return values.some((value) => isAbout(token, unit, value, row.measure));
}

function isAbout(token: number, unit: string, value: number, measure: string): boolean {
  const near = (scale: number, step: number) => Math.abs(token - value * scale) <= step / 2 + 1e-9 * value * scale;
  if (unit.startsWith('%')) return near(100, 1) || (token === 1 && value < 0.005) || (token === 100 && value >= 0.995);
  if (unit.startsWith('million')) return near(1e-6, 0.1) || (token === 1 && value >= 999_950);
  if (unit.startsWith('billion')) return near(1e-9, 0.1);
  if (unit.startsWith('minute')) return near(1, 1);
  if (unit.startsWith('hour')) return near(1 / 60, 1.02);
  if (unit.startsWith('day')) return near(1 / 1440, 1);
  if (measure === 'ratio_to')
    return (
      [1, 100, 1000].some((scale) => near(scale, scale * value >= 100 ? 1 : 0.1)) || token === 100 || token === 1000
    );
  if (measure === 'index' && token === 100) return true;
  return near(1, value >= 100 || measure === 'index' ? 1 : value >= 1 ? 0.1 : value / 10);
}

/** The numbers of a text with the word after each. */
function numbersIn(text: string): [number, string][] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => [
    Number(match[0].replaceAll(',', '')),
    text.slice(match.index + match[0].length).trimStart(),
  ]);
}

test('a sentence is whole, holds no raw code, and no number that its observation does not hold', () => {
  fc.assert(
    fc.property(observation, (row) => {
      const telling = tellingWith(framework, [row]);
      const sentence = figureSentence(telling, row);
      expectReadable(sentence);
      const metric = framework.metrics.find((one) => one.code === row.metric) as Metric;
      const [, code = ''] = row.breakdown.split(':');
      const names = [optionPhrase(telling, metric, code), codePhrase(telling, row.breakdown), topicOf(telling, metric)];
      const bare = names.reduce((text, name) => text.replaceAll(name, ''), sentence.text);
      for (const [token, unit] of numbersIn(bare)) {
        if (!isOf(token, unit, row)) throw new Error(`${token} is not of ${JSON.stringify(row)}: ${sentence.text}`);
      }
    }),
    { numRuns: 4000 },
  );
});

test('a sentence says whom it is about: the services and the size', () => {
  fc.assert(
    fc.property(observation, (row) => {
      const { text } = figureSentence(tellingWith(framework, [row]), row);
      const services = framework.words.en?.platforms[row.platform];
      if (services !== undefined) expect(text).toContain(`with ${services}`);
      if (row.size !== '_T') expect(text.toLowerCase()).toContain(framework.words.en?.sizes[row.size]);
    }),
  );
});

test('whatever is published, held back or missing, summaries and questions are whole sentences, at most 14', () => {
  const rows = fc.uniqueArray(observation, {
    minLength: 0,
    maxLength: 120,
    selector: (row) => JSON.stringify({ ...row, n: 0, kind: 0, value: 0, reason: 0, afterBreak: 0, dominated: 0 }),
  });
  fc.assert(
    fc.property(rows, fc.constantFrom(...platforms), (some, platform) => {
      const narrowed = some.map((row) => ({ ...row, platform, size: '_T', year: 2023 }));
      const telling = tellingWith(framework, narrowed);
      const place = { platform, year: 2023 };
      const summary = summaryOf(telling, place);
      expect(summary.length).toBeGreaterThan(0);
      expect(summary.length).toBeLessThanOrEqual(14);
      const answers = questionsOf(telling, place);
      expect(answers).toHaveLength(12);
      for (const { sentences } of answers) expect(sentences.length).toBeGreaterThan(0);
      const others = framework.metrics.flatMap(({ code }) =>
        [mixSentence, practiceChangeSentence, practiceBesideAll, trendSentence].flatMap(
          (make) => make(telling, code, place) ?? [],
        ),
      );
      for (const sentence of [...summary, ...answers.flatMap((one) => one.sentences), ...others]) {
        expectReadable(sentence);
        for (const used of sentence.used) expect(narrowed).toContainEqual(used);
      }
    }),
    { numRuns: 60 },
  );
});

test('a platform without a number of companies keeps its name', () => {
  for (const platform of platforms) {
    expect(companiesWords(NO_TELLING, { platform, size: '_T' }, null)).toMatch(/^(companies|organisations)/);
  }
});
