import { expect, test } from 'vitest';
import { blankReport, FIGURES, type Filled, filledReport, zipOf } from '../../../../testing/eu-files.ts';
import { frameworkVersions, loadEuTemplate, loadFramework } from '../../../framework/folder.ts';
import { askedOf } from '../../../framework/index.ts';
import { writeCsv } from '../../file/csv/write.ts';
import { writeJson } from '../../file/json/write.ts';
import { templateRows } from '../../file/questionnaire.ts';
import { readReportFile } from '../../file/read.ts';
import { writeXlsx } from '../../file/xlsx/write.ts';
import { checkReport } from '../../validate/check.ts';
import { INDICATORS, SCOPES, VALUE_COLUMNS } from '../layout.ts';
import { readEuReport } from '../read.ts';
import type { EuReport, Section } from '../types.ts';
import { suggestionText, withPrefill } from './apply.ts';
import { prefillFrom } from './prefill.ts';

const FRAMEWORK = loadFramework(frameworkVersions().at(-1) ?? '');
const TEMPLATE = loadEuTemplate(FRAMEWORK.version);

async function reportOf(figures: Filled = FIGURES, period?: string): Promise<EuReport> {
  const read = await readEuReport('it.zip', zipOf(filledReport(figures, period)));
  if (!read.ok) throw new Error('it.zip is no report');
  return read.report;
}

function taken(report: EuReport, year = 2025) {
  const result = prefillFrom('it.zip', report, TEMPLATE, year);
  if (!result.ok) throw new Error(result.findings[0]?.message);
  return result.prefill;
}

const said = async (metric: string, figures?: Filled) =>
  (taken(await reportOf(figures)).part.find((one) => one.metric === metric)?.suggestions ?? []).map(suggestionText);

const TC = '6_own_initiative_TC.csv';

test('of 69 metrics one is taken whole and 25 in part, each with what is missing named', () => {
  const by = (kind: string) => TEMPLATE.metrics.filter((entry) => entry.taken === kind);
  expect([FRAMEWORK.metrics.length, by('whole').length, by('part').length]).toEqual([69, 1, 25]);
  for (const { missing } of TEMPLATE.metrics) expect(missing.length).toBeGreaterThan(0);
});

test('what the mapping names is in the template: columns, indicators with scopes, and codes of rows', () => {
  const suffixes = [...Object.values(SCOPES), 'part', 'tool'];
  const named = TEMPLATE.metrics.flatMap((entry) => (entry.taken === 'part' ? entry.tells : []));
  const figures = named.flatMap((told) =>
    told.kind === 'share' ? [told.of, told.in] : 'columns' in told ? [told] : [],
  );
  expect(figures.length).toBeGreaterThan(20);
  for (const { sections, columns } of figures) {
    const known = sections.flatMap((section) => [
      ...(VALUE_COLUMNS[section as Section] ?? []).map(({ code }) => code),
      ...INDICATORS.filter((one) => one.section === section).flatMap(({ code }) =>
        suffixes.map((end) => `${code}_${end}`),
      ),
    ]);
    expect(columns.filter((column) => !known.includes(column))).toEqual([]);
  }
  const codes = new Set([...blankReport().values()].flat(2));
  expect(Object.values(TEMPLATE.rows).filter((code) => !codes.has(code))).toEqual([]);
});

test('that there is such a report is an answer by itself', async () => {
  expect(taken(await reportOf()).whole).toMatchObject([
    {
      metric: 'POL-TR',
      cells: { status: 'answered' },
      options: { general_report: 'yes', machine_readable: 'yes', annual: 'yes' },
    },
  ]);
  const [half] = taken(await reportOf(FIGURES, '2025-07-01/2025-12-31')).whole;
  expect(half?.options).toEqual({ general_report: 'yes', machine_readable: 'yes', more_often: 'yes' });
});

test('a report whose rows on CSEA are blank is no report on it', async () => {
  const { whole, open, questions } = taken(await reportOf({}));
  expect([whole, open]).toEqual([[], ['POL-TR']]);
  expect(questions.map(({ code }) => code)).toEqual(['eu-no-csea']);
});

test('figures stand with their places, both sections are added, and zero is not blank', async () => {
  expect(await said('OUT-CONTENT')).toEqual([
    `Removals and blocks of CSAM: 840 (${TC}, line 57, column H and line 57, column I)`,
    `Measures of any kind against CSAM, those on accounts among them: 900 (${TC}, line 57, column F)`,
  ]);
  const CSAM = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL';
  expect((await said('OUT-CONTENT', { ...FIGURES, 5: { [CSAM]: { 5: '1,100', 7: '', 8: '5' } } }))[1]).toContain(
    ': 2,000 (5_own_initiative_illegal.csv, line 57, column F; 6_own_initiative_TC.csv, line 57, column F; written with separators between thousands)',
  );
  expect((await said('OUT-CONTENT', { 6: FIGURES[6] ?? {} }))[1]).toContain(
    '1 cell beside it blank, which is not zero',
  );
});

test('shares, medians, errors of tools and texts are told in the terms of the question', async () => {
  expect(await said('OUT-PROACTIVE')).toEqual([expect.stringContaining(': 900 of 990 (')]);
  expect(await said('OUT-USERREPORT-YIELD')).toEqual([expect.stringContaining(': 95 of 130 (')]);
  expect(await said('OUT-TIME')).toEqual([expect.stringContaining('in minutes: 150 (')]);
  expect(await said('OUT-FPR')).toEqual([
    expect.stringContaining('(CSAM hash matching): 1 %, as 1 minus its precision'),
  ]);
  expect(await said('PRO-HASH-IMG')).toEqual([expect.stringContaining('“Images are matched against hashes')]);
  expect(await said('OUT-ACCOUNTS')).toEqual([expect.stringContaining(': 125 (')]);
  expect(await said('OUT-NOTICES')).toEqual([expect.stringContaining(': 8 ('), expect.stringContaining(': 4 (')]);
});

test('without actions on notices, nothing is said of the share that was found by itself', async () => {
  expect(await said('OUT-PROACTIVE', { 6: FIGURES[6] ?? {} })).toEqual([]);
});

test('a figure with an open question is taken for nothing', async () => {
  const report = await reportOf({ 6: { KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL: { 5: '900-950', 7: '10', 8: '0' } } });
  const { part, open, questions } = taken(report);
  expect(part.find(({ metric }) => metric === 'OUT-CONTENT')?.suggestions.map(({ label }) => label)).toEqual([
    'Removals and blocks of CSAM',
  ]);
  expect(part.some(({ metric }) => metric === 'OUT-URLS')).toBe(false);
  expect(open).toContain('OUT-URLS');
  expect(questions.map(({ code }) => code)).toContain('eu-range');
});

test('of another year nothing is taken, and of more than the year it is asked', async () => {
  expect(taken(await reportOf(), 2023)).toMatchObject({ whole: [], part: [], questions: [{ code: 'eu-other-year' }] });
  const { part, questions } = taken(await reportOf(FIGURES, '2024-12-04/2025-12-31'));
  expect(part.length).toBeGreaterThan(5);
  expect(questions.map(({ code }) => code)).toEqual(['eu-not-in-year']);
});

test('rows of several services are refused in one sentence', async () => {
  const report = await reportOf();
  const result = prefillFrom('it.zip', { ...report, services: ['Acorn', 'Birch'] }, TEMPLATE, 2025);
  expect(result.ok ? [] : result.findings.map(({ message }) => message)).toEqual([
    'the rows are of 2 services (“Acorn”, “Birch”)',
  ]);
});

test.each([
  ['xlsx', writeXlsx],
  ['csv', writeCsv],
  ['json', writeJson],
] as const)('a prefilled questionnaire as %s holds one answer and no mistake', async (form, write) => {
  const traits = { platformType: 'SOC', sizeBand: 'S4', maturity: 'M4' } as const;
  const questionnaire = withPrefill(templateRows(FRAMEWORK, traits, 2025, 'acorn-forum'), taken(await reportOf()));
  const read = await readReportFile(`it.${form}`, await write(questionnaire));
  if (!read.ok) throw new Error(read.findings[0]?.message);
  const { report, findings } = checkReport(read.report, FRAMEWORK);
  expect(findings).toEqual([]);
  expect(report?.answers.map(({ metric, value }) => [metric, value])).toEqual([
    ['POL-TR', { kind: 'choice', options: ['general_report', 'machine_readable', 'annual'] }],
  ]);
  expect(askedOf(FRAMEWORK, traits).filter(({ asked }) => asked).length).toBeGreaterThan(60);
});

test('a suggestion stands in the words of its question alone', async () => {
  const traits = { platformType: 'SOC', sizeBand: 'S4', maturity: 'M4' } as const;
  const plain = templateRows(FRAMEWORK, traits, 2025, 'acorn-forum');
  const filled = withPrefill(plain, taken(await reportOf()));
  const rowOf = ({ rows }: typeof plain) =>
    rows.find(({ metric, kind }) => metric.code === 'OUT-CONTENT' && kind === 'answer')?.cells;
  const { question, ...others } = rowOf(filled) ?? {};
  const { question: before, ...same } = rowOf(plain) ?? {};
  expect(others).toEqual(same);
  expect(question?.slice(before?.length)).toBe(
    [
      '',
      'Your EU report (2025-01-01 to 2025-12-31, EU only) says:',
      ...(await said('OUT-CONTENT')).map((line) => `– ${line}`),
      'Missing: users outside the EU; items, where the template counts measures; items acted on after a notice; every split.',
    ].join('\n'),
  );
});
