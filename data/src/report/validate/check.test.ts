import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { rawReport } from '../../../testing/raw-report.ts';
import type { Column, Finding } from '../file/types.ts';
import { checkReport } from './check.ts';
import { findingSentence } from './finding.ts';

type Row = Readonly<Partial<Record<Column, string>>>;

const check = (...rows: readonly Row[]) => checkReport(rawReport(rows), FRAMEWORK);
/** Without the titles of questions and parts, which are the framework's. */
const plain = (finding: Finding) => findingSentence({ ...finding, question: null, part: null });
const sentences = (...rows: readonly Row[]) => check(...rows).findings.map(plain);
const answers = (...rows: readonly Row[]) =>
  check(...rows).report?.answers.map(({ metric, breakdown, status, value }) => ({ metric, breakdown, status, value }));

describe('a value is read by the answer type of its metric', () => {
  test('a count', () => {
    expect(answers({ metric: 'OUT-CONTENT', answer: '12' })).toEqual([
      { metric: 'OUT-CONTENT', breakdown: '_T', status: 'answered', value: { kind: 'count', count: 12 } },
    ]);
  });

  test('a percentage from numerator and denominator', () => {
    expect(answers({ metric: 'OUT-PROACTIVE', answer: '3', second: '4' })).toMatchObject([
      { status: 'answered', value: { kind: 'percentage', numerator: 3, denominator: 4 } },
    ]);
  });

  test.each([
    ['98.5', 0.985],
    ['98.50', 0.985],
    ['0', 0],
    ['100', 1],
    ['33.3333', 0.333333],
    ['66.66666666666667', 0.666667],
  ])('a percentage of which only itself is known: %s', (answer, rate) => {
    const { report } = checkReport(rawReport([{ metric: 'OUT-PROACTIVE', answer, second: 'percent' }]), FRAMEWORK);
    expect(report?.answers.map(({ status, value }) => [status, value])).toEqual([
      [rate === 0 ? 'zero' : 'answered', { kind: 'rate', rate }],
    ]);
  });

  test.each(['98,5', '98.5 %', '100.1', '985', '-1', 'most'])('and no percentage: %s', (answer) => {
    const { findings } = checkReport(rawReport([{ metric: 'OUT-PROACTIVE', answer, second: 'percent' }]), FRAMEWORK);
    expect(findings.map(({ code }) => code)).toEqual(['not-a-percentage']);
  });

  test('a duration from median and 90th percentile', () => {
    expect(answers({ metric: 'OUT-TIME', answer: '60', second: '600' })).toMatchObject([
      { value: { kind: 'duration', median: 60, p90: 600 } },
    ]);
  });

  test('a yes or no', () => {
    expect(answers({ metric: 'POL-OWNER', answer: 'YES' })).toMatchObject([
      { value: { kind: 'choice', options: ['yes'] } },
    ]);
  });

  test('a multiple choice from its rows with yes, in the order of the framework', () => {
    const rows = ['web_form', 'in_product_button'];
    const options =
      FRAMEWORK.metrics.find((metric) => metric.code === 'PRO-REPORTROUTES')?.options.map((one) => one.code) ?? [];
    const chosen = options.slice(0, 2);
    expect(rows.length).toBe(chosen.length);
    const given = chosen
      .toReversed()
      .map((code) => ({ metric: 'PRO-REPORTROUTES', breakdown: `option:${code}`, answer: 'yes' }));
    expect(answers(...given)).toMatchObject([
      { breakdown: '_T', status: 'answered', value: { kind: 'choice', options: chosen } },
    ]);
  });
});

test('the answers stand in one order, that of the framework, whatever the order of the rows', () => {
  const rows = [
    { metric: 'OUT-CONTENT', answer: '6' },
    { metric: 'OUT-CONTENT', breakdown: 'content_type:image', answer: '4' },
    { metric: 'OUT-CONTENT', breakdown: 'content_type:video', answer: '2' },
    { metric: 'OUT-TIME', answer: '60', second: '600' },
    { metric: 'POL-OWNER', answer: 'yes' },
  ];
  const placesOf = (some: typeof rows) => answers(...some)?.map((one) => `${one.metric} ${one.breakdown}`);
  const order = ['OUT-CONTENT _T', 'OUT-CONTENT content_type:image', 'OUT-CONTENT content_type:video', 'OUT-TIME _T'];
  expect(placesOf(rows)).toEqual(['POL-OWNER _T', ...order]);
  expect(placesOf(rows.toReversed())).toEqual(placesOf(rows));
});

describe('zero is never blank, and blank is never zero', () => {
  test('a 0 without a status is a zero', () => {
    expect(answers({ metric: 'OUT-CONTENT', answer: '0' })).toMatchObject([
      { status: 'zero', value: { kind: 'count', count: 0 } },
    ]);
  });

  test('the status zero says the 0 of a count', () => {
    expect(answers({ metric: 'OUT-CONTENT', status: 'zero' })).toMatchObject([
      { status: 'zero', value: { kind: 'count', count: 0 } },
    ]);
  });

  test.each([
    ['answered', '5', 'answered'],
    ['answered', '0', 'zero'],
    ['estimated', '0', 'estimated'],
  ])('the status %s beside %s is taken for %s', (status, answer, taken) => {
    expect(answers({ metric: 'OUT-CONTENT', status, answer })).toMatchObject([{ status: taken }]);
  });

  test('the status zero does not say that of a share, which needs its denominator', () => {
    const blank = 'row 1, status: the status is zero but nothing is answered; give the answer, or another status.';
    expect(sentences({ metric: 'OUT-PROACTIVE', status: 'zero' })).toEqual([blank]);
    expect(answers({ metric: 'OUT-PROACTIVE', status: 'zero' })).toBeUndefined();
  });

  test('a year before 2010 is refused, and 2010 is read', () => {
    const year = (text: string) =>
      checkReport(rawReport([{ metric: 'POL-OWNER', answer: 'no' }], { year: text }), FRAMEWORK);
    expect(year('2010').report?.year).toBe(2010);
    expect(year('2009').report).toBeNull();
    expect(year('2009').findings.map(plain)).toEqual([expect.stringContaining('year')]);
  });

  test('a row without status and answer is not answered', () => {
    expect(answers({ metric: 'OUT-CONTENT' }, { metric: 'POL-OWNER', answer: 'no' })).toMatchObject([
      { metric: 'POL-OWNER' },
    ]);
  });

  test.each([
    [
      { status: 'answered' },
      'row 1, status: the status is answered but the answer is blank; give the answer, or a status such as not_measured: blank is never zero.',
    ],
    [
      { status: 'zero', answer: '5' },
      'row 1, status: the status is zero but the answer is not; correct whichever is wrong: the status or the answer.',
    ],
    [
      { status: 'not_measured', answer: '5' },
      'row 1, status: a value is given with the status not_measured; clear the value or change the status to answered.',
    ],
  ])('%j is refused with one sentence', (row, sentence) => {
    expect(sentences({ metric: 'OUT-CONTENT', ...row })).toEqual([sentence]);
  });
});

describe('a mistake gets one sentence with its place and how to mend it', () => {
  test.each<[string, Row, string]>([
    [
      'a misspelt metric',
      { metric: 'OUT-CONTNET', answer: '1' },
      'row 1, metric: there is no metric with this code; did you mean OUT-CONTENT?',
    ],
    [
      'a misspelt status',
      { metric: 'OUT-CONTENT', status: 'anwsered', answer: '1' },
      'row 1, status: this is not a valid answer status; did you mean answered?',
    ],
    [
      'a negative count',
      { metric: 'OUT-CONTENT', answer: '-4' },
      'row 1, answer: the number is not a whole number of 0 or more; write digits only, without separators, signs or words; if there is no number, leave it blank and give a status.',
    ],
    [
      'a share without its denominator',
      { metric: 'OUT-PROACTIVE', answer: '3' },
      'row 1, answer: the numerator is given without the denominator; give the denominator in the column second.',
    ],
    [
      'a share over one',
      { metric: 'OUT-PROACTIVE', answer: '5', second: '4' },
      'row 1, answer: the numerator is larger than the denominator; check that the two are not swapped.',
    ],
    [
      'a share of nothing',
      { metric: 'OUT-PROACTIVE', answer: '0', second: '0' },
      'row 1, second: the denominator is zero; use the status not_applicable when there was nothing to take a share of.',
    ],
    [
      'percentiles in the wrong order',
      { metric: 'OUT-TIME', answer: '60', second: '5' },
      'row 1, second: the 90th percentile is below the median; check that the two are not swapped.',
    ],
    [
      'a second value that nobody asked for',
      { metric: 'OUT-CONTENT', answer: '6', second: '5' },
      'row 1, second: the column second is not used for this metric; clear it.',
    ],
    [
      'thirteen months',
      { metric: 'OUT-CONTENT', answer: '6', months: '13' },
      'row 1, months: months is not a whole number from 1 to 12; write how many months of the year the answer covers.',
    ],
    [
      'a change of method without a word',
      { metric: 'OUT-CONTENT', answer: '6', method_changed: 'law' },
      'row 1, method_changed: the change of method is not explained; say in method_changed_note what changed, in a sentence.',
    ],
    [
      'a split that the metric does not have',
      { metric: 'POL-OWNER', breakdown: 'region:asia', answer: 'yes' },
      'row 1, breakdown: this metric is not split; leave the breakdown of the row blank if it holds the answer as a whole; its parts are not asked.',
    ],
  ])('%s', (_, row, sentence) => {
    expect(sentences(row)).toEqual([sentence]);
    expect(check(row).report).toBeNull();
  });

  test('a text of more than a thousand characters', () => {
    const sentencesOf = (length: number) =>
      sentences({ metric: 'OUT-CONTENT', answer: '6', comment: 'x'.repeat(length) });
    expect(sentencesOf(1000)).toEqual([]);
    expect(sentencesOf(1001)).toEqual(['row 1, comment: comment has more than 1000 characters; shorten it.']);
  });

  test('an answer that stands twice', () => {
    const row = { metric: 'OUT-CONTENT', answer: '6' };
    expect(sentences(row, row)).toEqual(['row 2: this answer appears twice; keep one of the two rows.']);
  });

  test('an option that must stand alone', () => {
    const [alone = ''] = FRAMEWORK.metrics.find((metric) => metric.code === 'PRO-REPORTROUTES')?.exclusiveOptions ?? [];
    const other = FRAMEWORK.metrics.find((metric) => metric.code === 'PRO-REPORTROUTES')?.options[0]?.code;
    const row = (code: string | undefined) => ({
      metric: 'PRO-REPORTROUTES',
      breakdown: `option:${code}`,
      answer: 'yes',
    });
    expect(sentences(row(other), row(alone))).toEqual([
      `row 2, answer: ${alone} cannot be combined with other options; correct whichever is wrong: this one or the others.`,
    ]);
  });

  test('more challenges than three', () => {
    const codes = FRAMEWORK.metrics.find((metric) => metric.code === 'COL-CHALLENGES')?.options.slice(0, 4) ?? [];
    const rows = codes.map(({ code }) => ({ metric: 'COL-CHALLENGES', breakdown: `option:${code}`, answer: 'yes' }));
    expect(sentences(...rows)).toEqual(['row 1, answer: more than 3 options are chosen; keep the 3 that matter most.']);
  });

  test('all of them at once', () => {
    expect(
      sentences({ metric: 'NONE', answer: '1' }, { metric: 'OUT-CONTENT', answer: 'many' }, { answer: '1' }),
    ).toHaveLength(3);
  });

  test('what the report says of itself', () => {
    const { findings } = checkReport(
      rawReport([{ metric: 'POL-OWNER', answer: 'yes' }], {
        framework: '0.9.9',
        service: 'My Forum',
        year: '24',
        platform_type: 'COMM',
        size_band: 'S9',
      }),
      FRAMEWORK,
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'unknown-framework',
      'wrong-service',
      'wrong-year',
      'unknown-code',
      'unknown-code',
    ]);
  });

  test('a report without an answer', () => {
    expect(sentences()).toEqual(['answers: no question is answered; answer at least the core questions.']);
  });
});

test('no sentence repeats a number of the report', () => {
  const metrics = FRAMEWORK.metrics.map((metric) => metric.code);
  const number = fc.integer({ min: 100_000, max: 999_999 }).map(String);
  const text = fc.oneof(
    number,
    number.map((digits) => `-${digits}`),
    number.map((digits) => `${digits}x`),
  );
  const row = fc.record(
    {
      metric: fc.constantFrom(...metrics),
      status: fc.oneof(fc.constantFrom('answered', 'zero', 'withheld'), text),
      answer: text,
      second: text,
      breakdown: text,
      months: text,
      method: text,
      unit_ok: text,
    },
    { requiredKeys: ['metric', 'answer'] },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const said = check(...(rows as Row[]))
        .findings.map(findingSentence)
        .join(' ');
      expect(/\d{6}/.test(said.replaceAll(/row \d+/g, ''))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

describe('coverage', () => {
  const core = FRAMEWORK.metrics.filter((metric) => metric.tier === 'core' && metric.platformTypes.includes('COM'));

  test('a small service that gave every core question a status is complete', () => {
    const rows = core.map((metric) => ({ metric: metric.code, status: 'not_measured' }));
    const { coverage } = checkReport(rawReport(rows, { size_band: 'S1' }), FRAMEWORK);
    expect(coverage).toMatchObject({ answered: core.length, missing: [], maturity: { level: 'M0' } });
  });

  test('a blank is missing, and the size decides what is asked', () => {
    const { coverage } = check({ metric: 'OUT-CONTENT', answer: '1' });
    expect(coverage?.missing).toContain('POL-RISK');
    expect(coverage?.missing).not.toContain('OUT-CONTENT');
  });
});
