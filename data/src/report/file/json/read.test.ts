import { describe, expect, test } from 'vitest';
import { reportIn, sentences, textsIn, utf8 } from '../../../../testing/report-files.ts';
import { readReportFile } from '../read.ts';
import { reportJsonSchema } from './schema.ts';

const META = { framework: '1.0.0', service: 'example', year: 2024, platform_type: 'SOC', size_band: 'S2' };
const read = (json: unknown) =>
  readReportFile('report.json', utf8(typeof json === 'string' ? json : JSON.stringify(json)));
const said = async (json: unknown) => sentences(await read(json));
const answers = (...list: unknown[]) => ({ ...META, answers: list });

describe('json is read', () => {
  test('into rows with JSON pointers', async () => {
    const read_ = await read(
      answers({ metric: 'A', status: 'answered', value: 12, breakdowns: { 'a/b': { 'x~y': 0 } } }),
    );
    expect(reportIn(read_)).toEqual({
      form: 'json',
      metaAt: 'the top of the file',
      answersAt: '/answers',
      meta: {
        framework: { text: '1.0.0', where: '/framework' },
        service: { text: 'example', where: '/service' },
        year: { text: '2024', where: '/year' },
        platform_type: { text: 'SOC', where: '/platform_type' },
        size_band: { text: 'S2', where: '/size_band' },
      },
      rows: [
        {
          where: '/answers/0',
          cells: {
            metric: { text: 'A', where: '/answers/0/metric' },
            status: { text: 'answered', where: '/answers/0/status' },
            answer: { text: '12', where: '/answers/0/value' },
          },
        },
        {
          where: '/answers/0/breakdowns/a~1b/x~0y',
          cells: {
            metric: { text: 'A', where: '/answers/0/metric' },
            breakdown: { text: 'a/b:x~y', where: '/answers/0/breakdowns/a~1b/x~0y' },
            answer: { text: '0', where: '/answers/0/breakdowns/a~1b/x~0y' },
          },
        },
      ],
    });
  });

  test.each<[string, unknown, object[]]>([
    ['a percentage', { numerator: 1, denominator: 4 }, [{ metric: 'A', answer: '1', second: '4' }]],
    ['a duration', { median: 30, p90: 90 }, [{ metric: 'A', answer: '30', second: '90' }]],
    ['a percentage alone', { percent: 98.5 }, [{ metric: 'A', answer: '98.5', second: 'percent' }]],
    ['true', true, [{ metric: 'A', answer: 'yes' }]],
    ['an option', 'hash', [{ metric: 'A', answer: 'hash' }]],
    [
      'options',
      ['x', 'y'],
      [{ metric: 'A' }, ...['x', 'y'].map((code) => ({ metric: 'A', breakdown: `option:${code}`, answer: 'yes' }))],
    ],
    ['nothing', null, [{ metric: 'A' }]],
    ['a number with an exponent', 1e21, [{ metric: 'A', answer: '1000000000000000000000' }]],
  ])('with %s as value', async (_, value, rows) => {
    expect(textsIn(reportIn(await read(answers({ metric: 'A', status: null, value }))))).toEqual(rows);
  });

  test.each<[string, unknown, object]>([
    ['a percentage', { numerator: 1, denominator: 4 }, { answer: '1', second: '4' }],
    ['a duration', { median: 30, p90: 90 }, { answer: '30', second: '90' }],
    ['an option', 'hash', { answer: 'hash' }],
    ['a status', { status: 'withheld' }, { status: 'withheld' }],
    [
      'qualifiers',
      { value: { numerator: 1, denominator: 4 }, public_source: 'https://example.org', months: 6, comment: 'c' },
      { answer: '1', second: '4', public_source: 'https://example.org', months: '6', comment: 'c' },
    ],
  ])('with %s of a part', async (_, part, cells) => {
    const report = reportIn(await read(answers({ metric: 'A', status: null, breakdowns: { by: { x: part } } })));
    expect(textsIn(report)).toEqual([{ metric: 'A' }, { metric: 'A', breakdown: 'by:x', ...cells }]);
  });

  test('with every value in a list of one, as R writes it, and one answer that is no list', async () => {
    const listed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, [listed(one)]]))
        : value;
    const answer = {
      metric: 'A',
      status: 'answered',
      value: { numerator: 1, denominator: 4 },
      breakdowns: { by: { x: 3, y: { value: 'NA', comment: 'c' } } },
      months: 6,
      comment: 'c',
    };
    const once = reportIn(await read({ ...META, answers: [answer] }));
    const listedMeta = Object.fromEntries(Object.entries(META).map(([name, one]) => [name, [one]]));
    for (const file of [
      { ...listedMeta, answers: [listed(answer)] },
      { ...META, answers: answer },
    ]) {
      expect(reportIn(await read(file))).toEqual(once);
    }
  });

  test('with the qualifiers', async () => {
    const qualifiers = { method: 'full_count', method_changed: 'law', method_changed_note: 'n', one_off_event: 'e' };
    const more = { confidence: 'audited', public_source: 'p', comment: 'c' };
    const report = reportIn(
      await read(answers({ metric: 'A', status: 'zero', ...qualifiers, ...more, unit_ok: false, months: 6 })),
    );
    expect(textsIn(report)).toEqual([
      { metric: 'A', status: 'zero', ...qualifiers, ...more, unit_ok: 'no', months: '6' },
    ]);
  });
});

describe('json is refused', () => {
  test.each([
    [
      '{\n  "a": tru\n}',
      'line 2, column 8: the text stops being valid JSON here; check commas, quotation marks and brackets just before this place.',
    ],
    [
      '[1, 2',
      'line 1, column 6: the text ends before its JSON does; check commas, quotation marks and brackets just before this place.',
    ],
    [
      '['.repeat(100_000),
      'line 1, column 33: lists and objects are nested deeper than the limit of 32; follow the published JSON Schema, which needs 7 levels.',
    ],
    [
      `[${'1,'.repeat(300_000)}1]`,
      'line 1, column 600000: the file holds more than the limit of 300,000 values; send one report per file.',
    ],
    ['[]', 'report.json: this is not as expected: an object; see the published JSON Schema.'],
  ])('%.20s', async (text, sentence) => {
    expect(await said(text)).toEqual([sentence]);
  });

  test('with every problem of its shape at once, in words without values', async () => {
    const { service: _, ...rest } = META;
    const json = {
      ...rest,
      yeer: 9_876_543,
      answers: [
        { metric: 'A', statuss: 'answered', value: 12 },
        { metric: 'A', status: 'zero', value: { numerator: 1 } },
        { metric: 'A', status: 'zero', breakdowns: { content_type: { image: [1, 2] } } },
        9_876_543,
      ],
    };
    const found = await said(json);
    expect(found.toSorted()).toEqual([
      '/answers/0/statuss: the member is not known; did you mean “status”?',
      '/answers/1/value/denominator: the member is missing; add it as the published JSON Schema says.',
      '/answers/2/breakdowns/content_type/image: the part is a list of several values; write its one value: a number, an option, {"numerator", "denominator"}, {"percent"} or {"median", "p90"}.',
      '/answers/3: this is not as expected: an object; see the published JSON Schema.',
      '/service: the member is missing; add it as the published JSON Schema says.',
      '/yeer: the member is not known; did you mean “year”?',
    ]);
  });

  test.each<[string, unknown, string[]]>([
    [
      'none of the forms',
      {},
      [
        '/answers/0/value: the value has none of the forms of an answer; write a number, true or false, an option, a list of options, {"numerator", "denominator"}, {"percent"} or {"median", "p90"}.',
      ],
    ],
    [
      'two wrong members',
      { median: 'long', p90: 'longer' },
      [
        '/answers/0/value/median: this is not as expected: a number; see the published JSON Schema.',
        '/answers/0/value/p90: this is not as expected: a number; see the published JSON Schema.',
      ],
    ],
    [
      'a misspelt member',
      { numerator: 1, denominatr: 2 },
      ['/answers/0/value/denominatr: the member is not known; did you mean “denominator”?'],
    ],
    [
      'a member of another form',
      { numerator: 1, denominator: 2, p90: 3 },
      ['/answers/0/value/p90: the member is not known; use numerator and denominator.'],
    ],
    [
      'options that are no texts',
      ['a', 1, null],
      [
        '/answers/0/value/1: this is not as expected: a text; see the published JSON Schema.',
        '/answers/0/value/2: this is not as expected: a text; see the published JSON Schema.',
      ],
    ],
  ])('with %s as value, each by itself', async (_, value, found) => {
    expect(await said(answers({ metric: 'A', status: null, value }))).toEqual(found);
  });

  test.each<[string, unknown, string[]]>([
    [
      'a misspelt member',
      { valeu: 1, comment: 'c' },
      ['/answers/0/breakdowns/by/x/valeu: the member is not known; did you mean “value”?'],
    ],
    [
      'a number for a text',
      { value: 1, comment: 5 },
      ['/answers/0/breakdowns/by/x/comment: this is not as expected: a text; see the published JSON Schema.'],
    ],
    [
      'half a value',
      { numerator: 1 },
      ['/answers/0/breakdowns/by/x/denominator: the member is missing; add it as the published JSON Schema says.'],
    ],
    [
      'half a value in an object',
      { value: { median: 1 }, comment: 'c' },
      ['/answers/0/breakdowns/by/x/value/p90: the member is missing; add it as the published JSON Schema says.'],
    ],
  ])('with %s in a part', async (_, part, found) => {
    expect(await said(answers({ metric: 'A', status: null, breakdowns: { by: { x: part } } }))).toEqual(found);
  });

  test('with more answers than the limit', async () => {
    const many = Array.from({ length: 20_001 }, () => ({ metric: 'A', status: null }));
    expect(await said(answers(...many))).toEqual([
      '/answers: the list holds more than the limit of 20,000 answers; send one report per file.',
    ]);
  });

  test('with everything that is wrong with its commas, and with every answer that is not valid JSON', async () => {
    const text = `{
  "framework": "1.0.0", "service": "x", "year": "2024"
  "platform_type": "SOC",
  "answers": [
    { "metric": "A", "status": "answered", "value": 007 },
    { "metric": "B", "status": 5, "value": 1, }
    { "metric": "C", "status": "answered, "value": 1 },
    { "metric": "D", "status": 6, "value": [1, 2 },
    { "metric": "E", "status": 7, "value": 1 },
  ],
}`;
    expect((await said(text)).map((sentence) => sentence.replace(/;.*/, '')).toSorted()).toEqual([
      '/answers/1/status: this is not as expected: a text',
      '/answers/4/status: this is not as expected: a text',
      '/year: this is not as expected: a number',
      'line 10, column 3: the text stops being valid JSON here',
      'line 11, column 1: the text stops being valid JSON here',
      'line 3, column 3: the text stops being valid JSON here',
      'line 5, column 54: the text stops being valid JSON here',
      'line 6, column 47: the text stops being valid JSON here',
      'line 7, column 44: the text stops being valid JSON here',
      'line 7, column 5: the text stops being valid JSON here',
      'line 8, column 50: the text stops being valid JSON here',
    ]);
    const { report } = await read(text);
    expect(report?.rows.map(({ cells }) => [cells.metric?.text, cells.answer?.unusable])).toEqual([
      ['A', true],
      ['B', undefined],
      ['C', true],
      ['D', true],
      ['E', undefined],
    ]);
  });

  test('cut short, with what stands before that', async () => {
    const text = JSON.stringify(answers({ metric: 'A', status: 5 }, { metric: 'B', status: 'answered', value: 1 }));
    expect((await said(text.slice(0, -20))).map((sentence) => sentence.replace(/;.*/, ''))).toEqual([
      expect.stringMatching(/^line 1, column \d+: the text ends before its JSON does$/),
      '/answers/0/status: this is not as expected: a text',
    ]);
  });

  test('with names that stand twice, and every other problem', async () => {
    const text = JSON.stringify({ ...META, year: '2024', answers: [] });
    expect(await said(text.replace('{', '{"service": "x", "year": 1, '))).toEqual([
      expect.stringMatching(/^line 1, column \d+: an object holds the same name twice; keep one of the two members\.$/),
      expect.stringMatching(/^line 1, column \d+: an object holds the same name twice/),
      '/year: this is not as expected: a number; see the published JSON Schema.',
    ]);
  });

  test('with at most 2,000 problems and a last word', async () => {
    const found = await said(answers(...Array.from({ length: 5_000 }, () => 1)));
    expect(found).toHaveLength(2_001);
    expect(found.at(-1)).toBe('the file: there are more than 2,000 problems; correct these and check again.');
  });
});

test('the JSON Schema is draft 2020-12 and names the codes', () => {
  const schema = JSON.stringify(reportJsonSchema());
  expect(schema).toContain('https://json-schema.org/draft/2020-12/schema');
  expect(schema).toContain('"not_permitted_by_law"');
  expect(schema).toContain('"additionalProperties":false');
});
