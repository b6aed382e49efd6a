import { describe, expect, test } from 'vitest';
import { SMALL, SMALL_FILES } from '../../testing/framework.ts';
import { parseFramework } from './parse.ts';

/** The small framework with a piece of one file replaced; the piece must be there, or the test would test nothing. */
function changed(file: string, from: string, to: string): Record<string, string> {
  const text = SMALL_FILES[file] ?? '';
  expect(text).toContain(from);
  return { ...SMALL_FILES, [file]: text.replace(from, to) };
}

describe('parseFramework', () => {
  test('reads the lists, and gives each metric the section of its file', () => {
    expect(SMALL.version).toBe('0.1.0');
    expect(SMALL.platformTypes.map((type) => type.code)).toEqual(['SOC', 'MSG', 'VID']);
    expect(SMALL.sizeBands).toEqual([{ code: 'S1', label: 'Small', staff: null, monthlyActiveUsers: 'few' }]);
    expect(SMALL.sections).toEqual([{ code: 'outcomes', label: 'Outcomes' }]);
    expect(SMALL.tiers).toEqual([{ code: 'core', label: 'Core', expectedOf: 'everyone' }]);
    expect(SMALL.breakdowns).toMatchObject([
      { code: 'content_type', codes: [{ code: 'image', label: 'Image' }, { code: 'video' }] },
    ]);
    expect(SMALL.questions.map((question) => question.code)).toEqual(['Q1']);
    expect(SMALL.metrics).toMatchObject([
      { code: 'OUT-REPORTS', section: 'outcomes', publishAs: ['sum', 'quartiles', 'share_any'] },
    ]);
    expect(SMALL.caveats.map((caveat) => caveat.id)).toEqual([1, 2]);
  });

  test('fills in what an entry leaves out', () => {
    const text = changed('outcomes.yaml', 'breakdowns: [content_type]', 'max_choices: null')['outcomes.yaml'] ?? '';
    const metric = parseFramework({ ...SMALL_FILES, 'outcomes.yaml': text }).metrics[0];
    expect(metric).toMatchObject({
      options: [],
      exclusiveOptions: [],
      maxChoices: null,
      breakdowns: [],
      ratioTo: null,
    });
  });

  test('reads the sections in the order of taxonomies.yaml, not of the alphabet', () => {
    const files = {
      ...changed('taxonomies.yaml', '{ code: outcomes,', '{ code: zeal, label: Zeal }\n  - { code: outcomes,'),
      'zeal.yaml': (SMALL_FILES['outcomes.yaml'] ?? '').replace('OUT-REPORTS', 'ZEA-TAKEN'),
      'words.en.yaml': (SMALL_FILES['words.en.yaml'] ?? '').replace(
        'codes:',
        '  ZEA-TAKEN: { topic: zeal, did: took, doing: taking, one: one, other: some }\ncodes:',
      ),
    };
    expect(parseFramework(files).metrics.map((metric) => [metric.code, metric.section])).toEqual([
      ['ZEA-TAKEN', 'zeal'],
      ['OUT-REPORTS', 'outcomes'],
    ]);
  });

  test('gives a boolean the options yes and no', () => {
    const text = changed('outcomes.yaml', 'answer_type: count', 'answer_type: boolean')['outcomes.yaml'] ?? '';
    const files = {
      ...SMALL_FILES,
      'outcomes.yaml': text
        .replace('unit: { singular: report, plural: reports }', 'unit: null')
        .replace('[sum, quartiles, share_any]', '[share_of_options]'),
      'words.en.yaml': (SMALL_FILES['words.en.yaml'] ?? '').replace(
        '{ topic: reports, did: made, doing: making, one: report, other: reports }',
        '{ topic: reports, lead: said }',
      ),
      'summaries.yaml': (SMALL_FILES['summaries.yaml'] ?? '').replaceAll('[OUT-REPORTS]', '[]'),
    };
    expect(parseFramework(files).metrics[0]?.options).toEqual([
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ]);
  });

  test('reads `all` as every platform type', () => {
    const files = changed('outcomes.yaml', '[SOC, VID, MSG]', 'all');
    expect(parseFramework(files).metrics[0]?.platformTypes).toEqual(['SOC', 'MSG', 'VID']);
  });

  test.each(['taxonomies.yaml', 'questions.yaml', 'caveats.yaml', 'outcomes.yaml'])(
    'refuses a framework without %s',
    (file) => {
      const { [file]: _, ...rest } = SMALL_FILES;
      expect(() => parseFramework(rest)).toThrow(`framework: ${file} is missing`);
    },
  );

  test.each([
    ['a version that is not three numbers', 'taxonomies.yaml', 'version: 0.1.0', 'version: next', 'version'],
    ['a key that nobody knows', 'taxonomies.yaml', 'short: Video', 'shrt: Video', '"shrt"'],
    ['a place where no caveat is shown', 'caveats.yaml', '[page]', '[everywhere]', 'caveats[0].shown[0]'],
    ['a metric code in small letters', 'outcomes.yaml', 'OUT-REPORTS', 'reports', 'metrics[0].code'],
    ['an answer type without support', 'outcomes.yaml', 'answer_type: count', 'answer_type: share', 'answer_type'],
    [
      'a sensitivity that is not one of the three',
      'outcomes.yaml',
      'sensitivity: open',
      'sensitivity: low',
      'sensitivity',
    ],
    ['a publication that the statistics do not know', 'outcomes.yaml', '[sum,', '[mean,', 'publish_as[0]'],
    ['an option code with a space', 'taxonomies.yaml', 'code: image,', 'code: still image,', 'codes[0].code'],
    ['an audience that nobody is', 'questions.yaml', '[researcher]', '[everybody]', 'audiences[0]'],
  ])('refuses %s and names file and place', (_, file, from, to, place) => {
    const parse = () => parseFramework(changed(file, from, to));
    expect(parse).toThrow(`framework: ${file}: `);
    expect(parse).toThrow(place);
  });

  test.each([
    ['a platform type twice', 'taxonomies.yaml', 'code: VID', 'code: SOC', 'platform_types: SOC stands twice'],
    ['a group twice', 'taxonomies.yaml', '{ code: private', '{ code: public', 'platform_groups: public stands twice'],
    ['a caveat twice', 'caveats.yaml', 'id: 2', 'id: 1', 'caveats: 1 stands twice'],
    [
      'a type in an unknown group',
      'taxonomies.yaml',
      'group: private',
      'group: shared',
      'platform type MSG: shared is not in the code list',
    ],
    [
      'a metric for an unknown type',
      'outcomes.yaml',
      '[SOC, VID, MSG]',
      '[SOC, XXX, MSG]',
      'metric OUT-REPORTS: XXX is not in the code list',
    ],
    [
      'a metric with an unknown caveat',
      'outcomes.yaml',
      'caveats: [1, 2]',
      'caveats: [1, 9]',
      'metric OUT-REPORTS: 9 is not in the code list',
    ],
  ])('refuses %s', (_, file, from, to, sentence) => {
    expect(() => parseFramework(changed(file, from, to))).toThrow(sentence);
  });

  test('refuses a metric code that stands in two sections', () => {
    const again = {
      ...changed('taxonomies.yaml', '{ code: outcomes,', '{ code: again, label: Again }\n  - { code: outcomes,'),
      'again.yaml': SMALL_FILES['outcomes.yaml'] ?? '',
    };
    expect(() => parseFramework(again)).toThrow('metrics: OUT-REPORTS stands twice');
  });

  test('refuses a file that is no section', () => {
    expect(() => parseFramework({ ...SMALL_FILES, 'again.yaml': '' })).toThrow(
      'framework: again.yaml is no section of taxonomies.yaml',
    );
  });

  test('names every broken rule at once', () => {
    const files = {
      ...changed('taxonomies.yaml', 'group: private', 'group: shared'),
      'outcomes.yaml': changed('outcomes.yaml', 'caveats: [1, 2]', 'caveats: [8, 9]')['outcomes.yaml'] ?? '',
    };
    expect(() => parseFramework(files)).toThrow(
      'framework 0.1.0: platform type MSG: shared is not in the code list; metric OUT-REPORTS: 8, 9 is not in the code list',
    );
  });
});
