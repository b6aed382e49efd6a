import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { utf8 } from '../../../testing/report-files.ts';
import { checkReportFile } from './check-file.ts';
import { findingSentence } from './finding.ts';

const META = { framework: '1.0.0', service: 'acorn', year: 2024, platform_type: 'COM', size_band: 'S1' };
const check = async (...answers: unknown[]) => {
  const file = utf8(JSON.stringify({ ...META, answers }));
  const { report, findings } = await checkReportFile('a.json', file, [FRAMEWORK]);
  return {
    values: report?.answers.map(({ value }) => value),
    errors: findings.filter(({ severity }) => severity === 'error').map(findingSentence),
  };
};
const of = (answerType: string) => {
  const metric = FRAMEWORK.metrics.find((one) => one.answerType === answerType && one.maxChoices === null);
  if (metric === undefined) throw new Error(`no metric is a ${answerType}`);
  return metric;
};
const [COUNT, SHARE, TIME, CHOICE, OPTIONS, RULE] = [
  of('count'),
  of('percentage'),
  of('duration'),
  of('single_choice'),
  of('multi_choice'),
  of('boolean'),
];
const first = (metric: typeof CHOICE) => metric.options[0]?.code ?? '';
const said = (metric: typeof CHOICE, value: unknown) => check({ metric: metric.code, status: 'answered', value });

describe('a lone value and a list of one are the same in json', () => {
  test.each<[string, typeof CHOICE, unknown, unknown, unknown]>([
    // jsonlite #167: toJSON(auto_unbox = TRUE).
    ['an option of several', OPTIONS, first(OPTIONS), [first(OPTIONS)], { kind: 'choice', options: [first(OPTIONS)] }],
    ['an option of one', CHOICE, [first(CHOICE)], first(CHOICE), { kind: 'choice', options: [first(CHOICE)] }],
    ['a truth value', RULE, [true], true, { kind: 'choice', options: ['yes'] }],
    ['a truth value in words', RULE, ['no'], 'no', { kind: 'choice', options: ['no'] }],
    ['a count', COUNT, [412], 412, { kind: 'count', count: 412 }],
    [
      'a pair',
      SHARE,
      [{ numerator: [1], denominator: 4 }],
      { numerator: 1, denominator: 4 },
      { kind: 'percentage', numerator: 1, denominator: 4 },
    ],
  ])('%s', async (_, metric, one, other, value) => {
    expect(await said(metric, one)).toEqual({ values: [value], errors: [] });
    expect(await said(metric, other)).toEqual({ values: [value], errors: [] });
  });

  test('of a part', async () => {
    const value = 5;
    const split = { metric: 'OUT-CONTENT', status: 'answered', value };
    const listed = await check({ ...split, breakdowns: [{ content_type: [{ image: [5] }] }] });
    expect(listed).toEqual(await check({ ...split, breakdowns: { content_type: { image: 5 } } }));
    expect(listed.values).toHaveLength(2);
  });
});

describe('json is told in words of json', () => {
  const TABLE = /\b(?:row|rows|cell|cells|column|columns|sheet|line)\b|option:/;
  test.each<[string, unknown, string]>([
    [
      'several options where one is asked',
      { metric: CHOICE.code, status: 'answered', value: ['a', 'b'] },
      `${CHOICE.title}, /answers/0/value: this question takes one value, and 2 are given; write the one that is meant, not a list.`,
    ],
    [
      'a truth value for options',
      { metric: OPTIONS.code, status: 'answered', value: true },
      `${OPTIONS.title}, /answers/0/value: this metric takes a list of options; write the codes of all options that are chosen as a list of texts.`,
    ],
    [
      'an option twice',
      { metric: OPTIONS.code, status: 'answered', value: [first(OPTIONS), first(OPTIONS)] },
      'this option appears twice; keep one of the two.',
    ],
    [
      'a pair for a count',
      { metric: COUNT.code, status: 'answered', value: { numerator: 1, denominator: 2 } },
      `${COUNT.title}, /answers/0/value: this question takes one value, not a numerator and a denominator; write the value alone.`,
    ],
    [
      'a median for a numerator',
      { metric: SHARE.code, status: 'answered', value: { median: 1, p90: 2 } },
      `${SHARE.title}, /answers/0/value: this question takes numerator and denominator, not a median and a 90th percentile; write {"numerator": …, "denominator": …}.`,
    ],
    [
      'a numerator for a median',
      { metric: TIME.code, status: 'answered', value: { numerator: 1, denominator: 2 } },
      'this question takes median and p90, not a numerator and a denominator; write {"median": …, "p90": …}.',
    ],
    [
      'a percentage for a count',
      { metric: COUNT.code, status: 'answered', value: { percent: 5 } },
      'this question takes one value, not a percentage; write the value alone.',
    ],
    [
      'a percentage over 100',
      { metric: SHARE.code, status: 'answered', value: { percent: 985 } },
      `${SHARE.title}, /answers/0/value/percent: the percentage is not a number from 0 to 100; write the percentage with a point before its decimals and without a sign, such as 98.5.`,
    ],
    [
      'half a value',
      { metric: SHARE.code, status: 'answered', value: { numerator: 1, denominator: null } },
      'give the denominator as the member denominator.',
    ],
    [
      'a word for a number',
      { metric: COUNT.code, status: 'answered', value: 'many' },
      'write a whole number, without quotation marks; if there is none, write null and give a status.',
    ],
    [
      'a part that is not asked',
      { metric: OPTIONS.code, status: 'withheld', breakdowns: { by: { x: 1 } } },
      'leave out its breakdowns; the parts of this metric are not asked.',
    ],
    [
      'an unknown code of many',
      { metric: 'OUT-CONTENT', status: 'answered', value: 5, breakdowns: { xyzzy: { x: 1 } } },
      'or another code of the framework.',
    ],
    [
      'no metric',
      { metric: '', status: 'answered', value: 5 },
      'the answer names no metric; give the code of the metric that it answers.',
    ],
  ])('%s', async (_, answer, sentence) => {
    const { errors } = await check(answer);
    expect(errors.join('\n')).toContain(sentence);
    expect(errors.filter((error) => TABLE.test(error))).toEqual([]);
  });

  test('also where a comment is missing', async () => {
    const file = utf8(JSON.stringify({ ...META, answers: [{ metric: COUNT.code, status: 'estimated', value: 5 }] }));
    const { findings } = await checkReportFile('a.json', file, [FRAMEWORK]);
    expect(findings.map(findingSentence)).toEqual([expect.stringMatching(/say how in the comment of that answer\.$/)]);
  });
});
