import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { reportIn, utf8 } from '../../../testing/report-files.ts';
import { checkReport } from '../validate/check.ts';
import { findingSentence } from '../validate/finding.ts';
import { readReportFile } from './read.ts';
import { seen, unseenIn } from './seen.ts';

const NOBREAK = '\u00a0';
const META = { framework: '1.0.0', service: 'acorn', year: 2024, platform_type: 'COM', size_band: 'S1' };
const FORMS = {
  csv: (metric: string, status: string, value: string) =>
    `${Object.entries(META)
      .map(([name, text]) => `#${name},${text}\n`)
      .join('')}metric,breakdown,status,answer,second,comment\n${metric},,${status},${value},,x\n`,
  json: (metric: string, status: string, value: string) =>
    JSON.stringify({ ...META, answers: [{ metric, status, value, comment: 'x' }] }),
};
const check = async (text: string) => {
  const { report, findings } = checkReport(reportIn(await readReportFile('a', utf8(text))), FRAMEWORK);
  return { answers: report?.answers.map(({ metric, value }) => [metric, value]), said: findings.map(findingSentence) };
};

describe.each(Object.entries(FORMS))('of what nobody sees in %s', (_, write) => {
  test.each([
    ['a zero-width space in a code', 'OUT-\u200bCONTENT', 'answered', '412'],
    ['a soft hyphen in a code', 'OUT-\u00adCONTENT', 'answered', '412'],
    ['a byte order mark before a status', 'OUT-CONTENT', '\ufeffanswered', '412'],
    ['no-break spaces around a number', 'OUT-CONTENT', 'answered', `${NOBREAK}412\u202f`],
    ['a mark of direction before a number', 'OUT-CONTENT', 'answered', '\u200e412'],
    ['a blank that is a no-break space', 'OUT-CONTENT', NOBREAK, '412'],
    ['a variation selector', 'OUT-CONTENT', 'answered\ufe0f', '412'],
  ])('%s changes nothing', async (__, metric, status, value) => {
    expect(await check(write(metric, status, value))).toEqual({
      answers: [['OUT-CONTENT', { kind: 'count', count: 412 }]],
      said: [],
    });
  });

  test.each([
    [`4${NOBREAK}120`, 'a no-break space (U+00A0)'],
    ['4\u202f120', 'a narrow no-break space (U+202F)'],
    ['4\u2009120', 'a thin space (U+2009)'],
  ])('%j is refused, and named', async (value, name) => {
    const { said } = await check(write('OUT-CONTENT', 'answered', value));
    expect(said).toEqual([
      expect.stringContaining(
        `: the number is not a whole number of 0 or more (the file holds ${name} here, which is not seen as such); write`,
      ),
    ]);
  });

  test.each([
    ['411.99999999999994', 412],
    ['412.00000000000006', 412],
    ['0.99999999999999989', 1],
    ['9007199254740991', 9_007_199_254_740_991],
    ['412.0', 412],
  ])('the number %s is %d', async (value, count) => {
    const text = write('OUT-CONTENT', 'answered', value);
    for (const one of [text, text.replace(`"value":"${value}"`, `"value":${value}`)]) {
      expect((await check(one)).answers).toEqual([['OUT-CONTENT', { kind: 'count', count }]]);
    }
  });

  test.each(['411.5', '411.9999999999', '9007199254740991.4', '9007199254740993', '1.23457E+11'])(
    'the number %s is refused',
    async (value) => {
      expect((await check(write('OUT-CONTENT', 'answered', value))).said).toEqual([
        expect.stringContaining('the number is not a whole number'),
      ]);
    },
  );

  test('the number 1e+05, as R writes it, is 100,000', async () => {
    const { answers } = await check(write('OUT-CONTENT', 'answered', '1e+05'));
    expect(answers).toEqual([['OUT-CONTENT', { kind: 'count', count: 100_000 }]]);
  });
});

test('a text is seen without what is not', () => {
  expect(seen('\u200b a\u00a0b\u2060 \u0000')).toBe('a b');
  expect(unseenIn('a b ')).toBeNull();
  expect(unseenIn('a\u2060b')).toBe('the file holds a character (U+2060) here, which is not seen as such');
});
