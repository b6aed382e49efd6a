import { describe, expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { brokenRules } from './rules.ts';
import type { Framework, Metric } from './types.ts';

/** The one metric of the small framework, changed in parts. */
function metric(part: Partial<Metric>): Metric {
  const [first] = SMALL.metrics;
  if (first === undefined) throw new Error('the small framework has a metric');
  return { ...first, ...part };
}

/** The small framework with other metrics, of which nothing is said elsewhere. */
const withMetrics = (...metrics: readonly Metric[]): Framework => ({
  ...SMALL,
  metrics,
  words: {},
  summaries: { ...SMALL.summaries, headlines: [], reported: [] },
});

const withMetric = (part: Partial<Metric>): Framework => withMetrics(metric(part));

const choice = (part: Partial<Metric>): Partial<Metric> => ({
  answerType: 'single_choice',
  unit: null,
  publishAs: ['share_of_options'],
  options: [
    { code: 'some', label: 'Some' },
    { code: 'more', label: 'More' },
    { code: 'none', label: 'None' },
  ],
  ...part,
});

const manyChoices = (part: Partial<Metric>) =>
  choice({ answerType: 'multi_choice', exclusiveOptions: ['none'], maxChoices: 2, ...part });

const ENDING = 'definition is not one sentence with a full stop at its end';

describe('brokenRules', () => {
  test.each([
    ['the small framework', {}],
    ['a single choice', choice({})],
    ['a multiple choice of at most two', manyChoices({})],
    ['a percentage', { answerType: 'percentage', publishAs: ['median_of_ratios', 'quartiles'] }],
    ['a duration', { answerType: 'duration', publishAs: ['quartiles'] }],
    ['a context metric that is published never', { sensitivity: 'context', publishAs: ['never'] }],
    ['a mix of a count with breakdowns', { publishAs: ['pooled_ratio'] }],
    ['growth where companies do not compare', { publishAs: ['growth'], comparableAcross: 'within_company' }],
    ['a decimal point inside the definition', { definition: 'At least 0.5 reports.' }],
  ] satisfies [string, Partial<Metric>][])('accepts %s', (_, part) => {
    expect(brokenRules(withMetric(part))).toEqual([]);
  });

  test.each([
    ['a definition without a full stop', { definition: 'Reports made' }, ENDING],
    ['a definition of two sentences', { definition: 'Reports made. In the year.' }, ENDING],
    ['an inclusion without a full stop', { includes: 'All' }, 'includes is not one sentence'],
    ['an exclusion of two sentences', { excludes: 'None. At all.' }, 'excludes is not one sentence'],
    ['an unknown tier', { tier: 'mature' }, 'mature is not in the code list'],
    ['an unknown question beside a known one', { questions: ['Q1', 'Q9'] }, 'Q9 is not in the code list'],
    ['an unknown breakdown', { breakdowns: ['colour'] }, 'colour is not in the code list'],
    ['a question twice', { questions: ['Q1', 'Q1'] }, 'questions: Q1 stands twice'],
    ['a count without a unit', { unit: null }, 'a count needs a unit'],
    [
      'a sum where companies do not compare',
      { publishAs: ['growth', 'sum'], comparableAcross: 'within_company' },
      'publish_as sum sets companies beside each other, but comparable_across is within_company',
    ],
    ['a count with options', { options: [{ code: 'a', label: 'A' }] }, 'only a choice has options'],
    ['a practice of an unknown option', choice({ practice: { of: ['most'] } }), 'practice: there is no option most'],
    [
      'a practice of several options of a multiple choice',
      manyChoices({ practice: { of: ['some', 'more'] } }),
      'practice of a multiple choice names one option, or `without`',
    ],
    [
      'a practice without an option that does not stand alone',
      manyChoices({ practice: { without: ['some'] } }),
      'practice: without names options that stand alone',
    ],
    ['a choice without options', choice({ options: [] }), 'a choice needs options'],
    ['a choice with a unit', choice({ unit: { singular: 'one', plural: 'many' } }), 'a choice has no unit'],
    [
      'an option twice',
      choice({ options: ['a', 'a'].map((code) => ({ code, label: code })) }),
      'options: a stands twice',
    ],
    [
      'an option that is an answer status',
      choice({ options: ['some', 'answered'].map((code) => ({ code, label: code })) }),
      'option answered is an answer status',
    ],
    ['a boolean with options of its own', choice({ answerType: 'boolean' }), 'a boolean has its own options'],
    [
      'an exclusive option that is none of the options',
      manyChoices({ exclusiveOptions: ['never'] }),
      'exclusive_options: never is not in the code list',
    ],
    [
      'a multiple choice in which nothing cannot be said',
      manyChoices({ exclusiveOptions: [] }),
      'a multiple choice needs an exclusive option such as none',
    ],
    ['as many choices as options', manyChoices({ maxChoices: 3 }), 'max_choices does not limit the options'],
    [
      'an exclusive option of a single choice',
      choice({ exclusiveOptions: ['none'] }),
      'only a multiple choice has exclusive_options',
    ],
    ['a limit of a single choice', choice({ maxChoices: 1 }), 'only a multiple choice has max_choices'],
    ['the sum of a choice', choice({ publishAs: ['sum'] }), 'publish_as sum does not fit a single_choice'],
    [
      'the sum of percentages',
      { answerType: 'percentage', publishAs: ['sum'] },
      'publish_as sum does not fit a percentage',
    ],
    [
      'a share of the options of a count',
      { publishAs: ['share_of_options'] },
      'publish_as share_of_options does not fit a count',
    ],
    [
      'the mix of a count without breakdowns',
      { publishAs: ['pooled_ratio'], breakdowns: [] },
      'publish_as pooled_ratio of a count needs breakdowns',
    ],
    ['never beside a sum', { publishAs: ['never', 'sum'] }, 'publish_as never stands alone'],
    ['a context metric with a sum', { sensitivity: 'context' }, 'a context metric is published never'],
    ['a ratio to nothing', { publishAs: ['ratio_to'] }, 'publish_as ratio_to and ratio_to go together'],
    [
      'a metric below the line without a ratio',
      { ratioTo: 'OUT-REPORTS' },
      'publish_as ratio_to and ratio_to go together',
    ],
    ['a ratio to an unknown metric', { publishAs: ['ratio_to'], ratioTo: 'OUT-X' }, 'OUT-X is not in the code list'],
    [
      'a ratio to itself',
      { publishAs: ['ratio_to'], ratioTo: 'OUT-REPORTS' },
      'ratio_to OUT-REPORTS is not another count',
    ],
  ] satisfies [string, Partial<Metric>, string][])('names %s', (_, part, sentence) => {
    const broken = brokenRules(withMetric(part));
    expect(broken.join('; ')).toContain('metric OUT-REPORTS');
    expect(broken.join('; ')).toContain(sentence);
  });

  test('accepts a ratio to another count, and no ratio to a choice', () => {
    const ratio = metric({ code: 'OUT-A', publishAs: ['ratio_to'], ratioTo: 'OUT-B' });
    expect(brokenRules(withMetrics(ratio, metric({ code: 'OUT-B' })))).toEqual([]);
    expect(brokenRules(withMetrics(ratio, metric(choice({ code: 'OUT-B' }))))).toEqual([
      'metric OUT-A: ratio_to OUT-B is not another count',
    ]);
  });

  describe('of what definitions bind', () => {
    const code = 'OUT-B content_type:image';
    const brokenBeside = (part: Partial<Metric>, beside: Partial<Metric> = {}) =>
      brokenRules(withMetrics(metric(part), metric({ code: 'OUT-B', ...beside })));
    const share: Partial<Metric> = { answerType: 'percentage', publishAs: ['quartiles'] };

    test.each([
      ['a part of another count', { partOf: ['OUT-B'] }],
      ['a sum of codes', { partOf: ['OUT-B'], sumOf: [code, 'OUT-B content_type:video'] }],
      ['the sides of a percentage', { ...share, denominator: ['OUT-B'], numerator: [code] }],
    ] satisfies [string, Partial<Metric>][])('accepts %s', (_, part) => {
      expect(brokenBeside(part)).toEqual([]);
    });

    test.each([
      ['a part of an unknown metric', { partOf: ['OUT-X'] }, 'part_of: OUT-X is not in the code list'],
      ['a part of itself', { partOf: ['OUT-REPORTS'] }, 'part_of OUT-REPORTS is not another count'],
      ['a part twice', { partOf: ['OUT-B', 'OUT-B'] }, 'part_of: OUT-B stands twice'],
      ['a part that is no count', { ...share, partOf: ['OUT-B'] }, 'only a count has part_of and sum_of'],
      ['a sum of an unknown metric', { sumOf: ['OUT-X a:b'] }, 'sum_of: OUT-X is not in the code list'],
      [
        'a sum of an unknown code',
        { sumOf: ['OUT-B content_type:smell'] },
        'sum_of: OUT-B content_type:smell is no code of a split of OUT-B',
      ],
      ['a sum of its own codes', { sumOf: ['OUT-REPORTS content_type:image'] }, 'sum_of OUT-REPORTS is not another'],
      ['the denominator of a count', { denominator: ['OUT-B'] }, 'only a percentage has denominator and numerator'],
      ['an unknown denominator', { ...share, denominator: ['OUT-X'] }, 'denominator: OUT-X is not in the code list'],
      ['an unknown numerator', { ...share, numerator: ['OUT-B a:b'] }, 'OUT-B a:b is no code of a split of OUT-B'],
    ] satisfies [string, Partial<Metric>, string][])('names %s', (_, part, sentence) => {
      expect(brokenBeside(part).join('; ')).toContain(sentence);
    });

    test('names a whole that is not asked where its part is, or of another time', () => {
      expect(brokenBeside({ partOf: ['OUT-B'] }, { platformTypes: ['SOC'], period: 'stock' })).toEqual([
        'metric OUT-REPORTS: part_of OUT-B, which is not asked of VID, MSG',
        'metric OUT-REPORTS: part_of OUT-B, which is of another period',
      ]);
    });

    test('names a whole that is no count, and a code of a split that the whole does not have', () => {
      expect(brokenBeside({ partOf: ['OUT-B'] }, share)).toEqual([
        'metric OUT-REPORTS: part_of OUT-B is not another count',
      ]);
      expect(brokenBeside({ sumOf: [code] }, { breakdowns: [] })).toEqual([
        `metric OUT-REPORTS: sum_of: ${code} is no code of a split of OUT-B`,
      ]);
    });

    test('names metrics that are parts of each other', () => {
      expect(brokenBeside({ partOf: ['OUT-B'] }, { sumOf: ['OUT-REPORTS content_type:image'] })).toEqual([
        'metric OUT-REPORTS: part_of and sum_of lead back to it',
        'metric OUT-B: part_of and sum_of lead back to it',
      ]);
    });

    test('names a sum over codes of different splits, which overlap', () => {
      const breakdowns = [
        ...SMALL.breakdowns,
        { code: 'region', label: 'Region', codes: [{ code: 'eu', label: 'EU' }] },
      ];
      const whole = metric({ code: 'OUT-B', breakdowns: ['content_type', 'region'] });
      const sum = metric({ sumOf: [code, 'OUT-B region:eu'] });
      expect(brokenRules({ ...withMetrics(sum, whole), breakdowns })).toEqual([
        'metric OUT-REPORTS: sum_of adds up codes of different splits',
      ]);
    });
  });

  test('names a question that no metric answers', () => {
    const lonely = { code: 'Q2', question: 'Why?', audiences: ['researcher'], also: null, breakdowns: [] };
    expect(brokenRules({ ...SMALL, questions: [...SMALL.questions, lonely] })).toEqual([
      'question Q2: no metric answers it',
    ]);
    const [asked] = SMALL.questions;
    if (asked === undefined) throw new Error('the small framework has a question');
    expect(brokenRules({ ...SMALL, questions: [{ ...asked, breakdowns: ['severity'] }] })).toEqual([
      'question Q1: no metric that answers it is broken down by severity',
    ]);
  });

  test('names codes that stand twice in a list or in a breakdown', () => {
    const [split] = SMALL.breakdowns;
    if (split === undefined) throw new Error('the small framework has a breakdown');
    expect(
      brokenRules({ ...SMALL, breakdowns: [split, { ...split, codes: [...split.codes, ...split.codes] }] }),
    ).toEqual(['breakdowns: content_type stands twice', 'breakdown content_type: image, video stands twice']);
    expect(brokenRules({ ...SMALL, sections: [...SMALL.sections, ...SMALL.sections] })).toEqual([
      'sections: outcomes stands twice',
    ]);
  });
});
