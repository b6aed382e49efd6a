import { describe, expect, test } from 'vitest';
import { answerableFrameworks, loadFramework, surveyVersions } from '../../framework/folder.ts';
import { readReportFile, templateRows, writeCsv, writeJson, writeXlsx } from '../file/index.ts';
import { checkReportFile } from './check-file.ts';
import { findingSentence } from './finding.ts';

const SURVEY = loadFramework(surveyVersions().at(-1) ?? '');
const TRAITS = { platformType: 'MEDIA', sizeBand: null, maturity: 'M0' } as const;
const FRAMEWORKS = answerableFrameworks();

/** A questionnaire in which every question has the middle of the scale and one theme is missing. */
function answered() {
  const form = templateRows(SURVEY, TRAITS, 2026, 'example-gazette');
  return {
    ...form,
    rows: form.rows.map((row) => {
      if (row.kind === 'option')
        return { ...row, cells: { ...row.cells, answer: row.cells.breakdown === 'option:exposure' ? 'yes' : 'no' } };
      return row.metric.answerType === 'multi_choice' ? row : { ...row, cells: { ...row.cells, answer: '3' } };
    }),
  };
}

const CSV = new TextDecoder().decode(writeCsv(answered()));
const JSON_FILE = new TextDecoder().decode(writeJson(answered()));

async function check(name: string, text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { report, findings } = await checkReportFile(name, bytes, FRAMEWORKS);
  return { report, sentences: findings.map(findingSentence) };
}

/** The file with one thing otherwise; a text that is not there fails the test. */
function otherwise(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

test('the three forms of a questionnaire say the same when they are filled in', async () => {
  const reports = [
    await check('answer.csv', CSV),
    await check('answer.json', JSON_FILE),
    await check('answer.xlsx', await writeXlsx(answered())),
  ];
  for (const { report, sentences } of reports) {
    expect(sentences).toEqual([]);
    expect(report).toEqual(reports[0]?.report);
  }
  expect(reports[0]?.report).toMatchObject({
    service: 'example-gazette',
    platformType: 'MEDIA',
    sizeBand: null,
    year: 2026,
  });
  expect(reports[0]?.report?.answers.at(-1)?.value).toEqual({ kind: 'choice', options: ['exposure'] });
  expect(CSV).toContain('#organisation,example-gazette');
  expect(JSON.parse(JSON_FILE)).toMatchObject({ organisation: 'example-gazette', group: 'MEDIA' });
});

describe('one exact sentence for what is wrong with an answer', () => {
  test.each([
    [
      'an unknown group',
      '#group,MEDIA',
      '#group,Presse',
      'line 6: this is not a valid group of stakeholders; use one of GOVERNMENT, INTERNATIONAL, LAW-ENFORCEMENT, CIVIL-SOCIETY, SURVIVORS, INDUSTRY, RESEARCH, MEDIA.',
    ],
    [
      'importance 6',
      /(IMP-Q2,,"[^"]*",,)3/,
      '$16',
      /^Importance of Q2: .*, column answer: this is not a valid option of this metric; use one of 1, 2, 3, 4, 5\.$/,
    ],
    [
      'a question of another version',
      /IMP-OUT-VIEWS,/,
      'IMP-OUT-REACH,',
      /^line \d+, column metric: there is no metric with this code; use one of IMP-Q1, /,
    ],
    [
      'another version',
      '#framework,1.0.0-survey',
      '#framework,0.9.0-survey',
      'line 3: this version of the framework is not known here; use 1.0.0-survey.',
    ],
    [
      'two organisations',
      '#year',
      '#organisation,example-radio\r\n#year',
      'line 5: organisation is given twice; keep one of them.',
    ],
    [
      'nobody',
      '#organisation,example-gazette',
      '#organisation,',
      'line 4: organisation is missing; write the id that the convenor gave your organisation, such as example-institute.',
    ],
    [
      'the example',
      'example-gazette',
      'your-organisation',
      'line 4: organisation is still the example that the questionnaire came with; write the id that the convenor gave your organisation, such as example-institute.',
    ],
    [
      'a name',
      'example-gazette',
      'Example Gazette',
      'line 4: organisation is not an organisation id; use lower-case letters, digits and hyphens, as the roster has it.',
    ],
    [
      'a status of reports',
      /(IMP-Q2,,"[^"]*",),3/,
      '$1estimated,3',
      /column status: a survey has no such status; use one of answered, not_applicable, withheld, or leave it blank\.$/,
    ],
    ['nothing and something missing', /(option:none,[^,]*,,)no/, '$1yes', /none cannot be combined with other options/],
  ])('%s', async (_, from, to, sentence) => {
    const { report, sentences } = await check('answer.csv', otherwise(CSV, from, to));
    expect(report).toBeNull();
    expect(sentences).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
  });

  test('in json the places have the names of the file', async () => {
    const group = await check('answer.json', otherwise(JSON_FILE, '"group": "MEDIA"', '"group": "PRESS"'));
    expect(group.sentences).toEqual([expect.stringMatching(/^\/group: this is not a valid group of stakeholders; /)]);
    const nobody = await check('answer.json', otherwise(JSON_FILE, '"organisation": "example-gazette",', ''));
    expect(nobody.sentences).toEqual([
      '/organisation: the member is missing; add it as the published JSON Schema says.',
    ]);
    const six = await check('answer.json', otherwise(JSON_FILE, '"value": "3"', '"value": 6'));
    expect(six.sentences).toEqual([
      expect.stringMatching(/^Importance of Q1: .*\/answers\/0\/value: this is not a valid option/),
    ]);
    const number = await check('answer.json', JSON_FILE.replaceAll('"value": "3"', '"value": 3'));
    expect(number.sentences).toEqual([]);
  });

  test('a column of reports, whose note on a change of method could be published', async () => {
    const lines = CSV.split('\r\n');
    const columned = lines
      .map((line) => (line.startsWith('metric,') ? `${line},method_changed_note` : line))
      .join('\r\n');
    const noted = otherwise(columned, /(IMP-Q2,,"[^"]*",,3,,)/, '$1,we changed our mind');
    const { report, sentences } = await check('answer.csv', noted);
    expect(report).toBeNull();
    expect(sentences).toEqual([
      expect.stringMatching(/column method_changed_note: a survey has no method_changed_note; clear it\.$/),
    ]);
  });
});

test('an answer to a survey is no report, and a report is no answer', async () => {
  const read = await readReportFile('answer.csv', new TextEncoder().encode(CSV));
  expect(read.report?.meta.framework?.text).toBe('1.0.0-survey');
  const { report, sentences } = await check('answer.csv', otherwise(CSV, '1.0.0-survey', '1.0.0'));
  expect(report).toBeNull();
  expect(sentences[0]).toMatch(/this is not a valid platform type/);
});
