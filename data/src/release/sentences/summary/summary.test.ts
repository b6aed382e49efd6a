import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../../testing/sentences.ts';
import { loadFramework } from '../../../framework/folder.ts';
import type { Observation } from '../../observation.ts';
import { questionsOf } from '../questions.ts';
import { keyFiguresOf, summaryOf } from './summary.ts';

const framework = loadFramework('1.0.0');
const GAMING = { platform: 'GAM', year: 2023 };
const summary = (...rows: Observation[]) => summaryOf(tellingWith(framework, rows), GAMING);
const question = (code: string, ...rows: Observation[]) =>
  questionsOf(tellingWith(framework, rows), GAMING).find((one) => one.code === code);

const total = rowOf({ value: 5490 });
const change = rowOf({ measure: 'change', panel: 'matched', value: 0.06 });
const content = rowOf({ metric: 'OUT-CONTENT', value: 15_731 });
const time = rowOf({ metric: 'OUT-TIME', measure: 'median', value: 600 });
const slowest = rowOf({ metric: 'OUT-TIME', measure: 'p90_median', value: 4000 });

test('the sections stand in reading order, whatever the order of the observations', () => {
  const report = rowOf({ metric: 'OUT-ESCALATED', measure: 'share_any', value: 0.4 });
  const coverage = rowOf({ measure: 'coverage', value: 0.97 });
  const sections = summary(coverage, report, slowest, time, content, change, total).map((one) => one.section);
  expect(sections).toEqual(['main', 'reported', 'reported', 'serious', 'speed', 'completeness']);
});

test('the total of the headline comes first, each total before its change among the same companies', () => {
  const [first, second, third] = summary(content, change, total);
  expect(first?.used).toEqual([content]);
  expect(second?.used).toEqual([total]);
  expect(third?.used).toEqual([change]);
});

test('speed says how long nine in ten cases took, too', () => {
  expect(summary(time, slowest)[0]?.text).toMatch(
    /was about 10 hours for the median company\. Nine in ten cases of the median company were done within about 3 days\.$/,
  );
});

test('what is held back is named once, at the end, and takes no sentence of its own', () => {
  const held = [
    rowOf({ missing: 'suppressed' }),
    rowOf({ metric: 'OUT-TIME', measure: 'median', missing: 'suppressed' }),
  ];
  const all = summary(content, ...held);
  expect(all.at(-1)?.text).toBe(
    'Held back to protect companies, which does not mean zero: the total of reports to NCMEC and the median of the time from a report or notice to the final action.',
  );
  expect(all.at(-1)?.used).toEqual(held);
  expect(all.at(-1)?.caveats).toEqual([9]);
  expect(all).toHaveLength(2);
});

test('a share that may be nearly anything has no place in a summary', () => {
  const shareIn = (step: number) =>
    ({ ...rowOf({ metric: 'OUT-ESCALATED', measure: 'share_any', value: 0.5 }), step }) as Observation;
  expect(summary(content, shareIn(0.6)).map((one) => one.section)).toEqual(['main', 'serious']);
  expect(summary(content, shareIn(0.8)).map((one) => one.section)).toEqual(['main']);
});

test('where nothing is published the summary says so', () => {
  expect(summary().map((one) => one.text)).toEqual([
    'Nothing is published for companies with gaming services in 2023.',
  ]);
});

test('completeness counts the core questions that are published', () => {
  const [low, high] = [
    rowOf({ measure: 'coverage', value: 0.92 }),
    rowOf({ metric: 'OUT-CONTENT', measure: 'coverage', value: 1 }),
  ];
  const mature = rowOf({ metric: 'OUT-FPR', measure: 'coverage', value: 0.1 });
  expect(summary(low, high, mature)[0]?.text).toBe(
    'Between 92\u202f% and 100\u202f% of the companies asked answered each of the 2 core questions with a published figure for 2023.',
  );
});

test('completeness speaks of the bounds of shares that are in steps', () => {
  const at = (value: number, step: number) => rowOf({ measure: 'coverage', value, step } as never);
  expect(summary(at(0.75, 0.5))[0]?.text).toBe(
    '50\u202f% or more of the companies asked answered the one core question with a published figure for 2023.',
  );
  expect(summary(at(0.7, 0.2))[0]?.text).toBe(
    'Between 60\u202f% and 80\u202f% of the companies asked answered the one core question with a published figure for 2023.',
  );
});

test('the key figures are the numbers that sentences open with, by name', () => {
  const telling = tellingWith(framework, [total, change]);
  expect(keyFiguresOf(telling, summaryOf(telling, GAMING))).toEqual([
    { name: 'the total of reports to NCMEC', row: total },
    { name: 'the change in reports to NCMEC', row: change },
  ]);
});

test('how much is found comes with how it changed, where the question asks for it', () => {
  expect(question('Q2', total, change)?.sentences.map((one) => one.used[0])).toEqual([total, change]);
  expect(question('Q8', total, change)?.sentences.map((one) => one.used[0])).toEqual([total]);
});

test('a question whose metrics have no figure says so', () => {
  expect(question('Q6', total)?.sentences.map((one) => one.text)).toEqual([
    'No figure on this question is published for companies with gaming services in 2023.',
  ]);
});

test('a question that no metric of the dataset bears on says so', () => {
  const few = { ...framework, metrics: framework.metrics.filter((one) => one.code === 'OUT-REPORTS-NCMEC') };
  const answers = questionsOf(tellingWith(few as typeof framework, [total]), GAMING);
  expect(answers.find((one) => one.code === 'Q1')).toMatchObject({
    metrics: [],
    sentences: [{ text: 'This dataset has no metric that bears on this question.' }],
  });
});

test('for one type of service a question says which figures are published for groups only', () => {
  const last = question('Q10', total)?.sentences.at(-1);
  expect(last?.text).toMatch(
    /^Figures on classifiers for previously unseen material, .* are published only for groups /,
  );
  expect(last?.caveats).toEqual([25]);
  // Where something is held back as well, it is said that hidden is not zero.
  const held = rowOf({ metric: 'OUT-AI-DEPICT', missing: 'suppressed' });
  expect(question('Q10', total, held)?.sentences.at(-1)?.caveats).toEqual([25, 9]);
});

test('what is found is told by kind only where every kind has a number', () => {
  const codes = framework.breakdowns.find((one) => one.code === 'content_type')?.codes ?? [];
  const kinds = codes.map(({ code }, index) =>
    rowOf({ metric: 'OUT-CONTENT', breakdown: `content_type:${code}`, value: index === 0 ? 60 : index === 1 ? 40 : 0 }),
  );
  const says = (rows: Observation[]) => question('Q3', content, ...rows)?.sentences.map((one) => one.text) ?? [];
  expect(says(kinds)).toContain(
    'Of the CSEA items acted on that companies with gaming services sorted by kind in 2023, 60\u202f% were images and 40\u202f% were videos.',
  );
  expect(says(kinds.slice(1)).join(' ')).not.toContain('sorted by kind');
});

/** The total of a metric by the codes of a breakdown, the first the largest. */
const bySeverity = framework.breakdowns
  .filter((one) => one.code === 'severity')
  .flatMap(({ code, codes }) =>
    codes.map((one, at) =>
      rowOf({ metric: 'OUT-CONTENT', breakdown: `${code}:${one.code}`, value: [50, 30, 20][at] ?? 0 }),
    ),
  );
const SERIOUS =
  'Of the CSEA items acted on that companies with gaming services sorted by kind in 2023, 50\u202f% were classified as showing a prepubescent child in a sexual act, 30\u202f% were classified as showing a prepubescent child posed or exhibited sexually and 20\u202f% were classified as showing a pubescent child in a sexual act.';

test('a question that asks by a breakdown is answered by it, and no other is', () => {
  const says = (code: string) => question(code, content, ...bySeverity)?.sentences.map((one) => one.text) ?? [];
  expect(bySeverity).toHaveLength(6);
  expect(says('Q4')).toContain(SERIOUS);
  expect(says('Q5').join(' ')).not.toContain('sorted by kind');
});

test('how serious it is comes with how severe what was found is, where that is published; the parts are no key figures', () => {
  const report = rowOf({ metric: 'OUT-ESCALATED', measure: 'share_any', value: 0.4 });
  const serious = (rows: readonly Observation[]) =>
    summary(report, ...rows).flatMap((one) => (one.section === 'serious' ? [one.text] : []));
  expect(serious(bySeverity)).toEqual([...serious([]), SERIOUS]);
  expect(serious(bySeverity.slice(1))).toEqual(serious([]));
  const telling = tellingWith(framework, bySeverity);
  expect(keyFiguresOf(telling, summaryOf(telling, GAMING))).toEqual([]);
});
