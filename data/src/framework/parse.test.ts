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
    expect(SMALL.metrics).toMatchObject([{ code: 'OUT-REPORTS', section: 'outcomes', publishAs: 'sum' }]);
    expect(SMALL.caveats.map((caveat) => caveat.id)).toEqual([1, 2]);
  });

  test('reads section files in the order of their names, whatever the order they come in', () => {
    const other = SMALL_FILES['outcomes.yaml']?.replaceAll('outcomes', 'actions').replace('OUT-REPORTS', 'ACT-TAKEN');
    const forwards = parseFramework({ 'actions.yaml': other ?? '', ...SMALL_FILES });
    const backwards = parseFramework({ ...SMALL_FILES, 'actions.yaml': other ?? '' });
    expect(forwards.metrics.map((metric) => metric.code)).toEqual(['ACT-TAKEN', 'OUT-REPORTS']);
    expect(backwards).toEqual(forwards);
  });

  test.each(['taxonomies.yaml', 'caveats.yaml'])('refuses a framework without %s', (file) => {
    const { [file]: _, ...rest } = SMALL_FILES;
    expect(() => parseFramework(rest)).toThrow(`framework: ${file} is missing`);
  });

  test.each([
    ['a version that is not three numbers', 'taxonomies.yaml', 'version: 0.1.0', 'version: next', 'version'],
    ['a key that nobody knows', 'taxonomies.yaml', 'short: Video', 'shrt: Video', '"shrt"'],
    ['a place where no caveat is shown', 'caveats.yaml', '[page]', '[everywhere]', 'caveats[0].shown[0]'],
    ['a metric code in small letters', 'outcomes.yaml', 'OUT-REPORTS', 'reports', 'metrics[0].code'],
    ['an answer type without support', 'outcomes.yaml', 'answer_type: count', 'answer_type: share', 'answer_type'],
    [
      'a sensitivity that is not one of the two',
      'outcomes.yaml',
      'sensitivity: open',
      'sensitivity: low',
      'sensitivity',
    ],
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
    const again = { ...SMALL_FILES, 'again.yaml': SMALL_FILES['outcomes.yaml'] ?? '' };
    expect(() => parseFramework(again)).toThrow('metrics: OUT-REPORTS stands twice');
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
