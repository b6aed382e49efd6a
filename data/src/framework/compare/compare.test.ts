import { describe, expect, test } from 'vitest';
import { templateRows } from '../../report/index.ts';
import { loadFramework } from '../folder.ts';
import type { Mapping } from '../mapping.ts';
import type { Framework, Metric } from '../types.ts';
import { burdenOf, spanOf } from './burden.ts';
import { differenceOf } from './diff.ts';

const NOW = loadFramework('1.0.0');

/** A later version: one metric ends, one is new, one breaks, one is asked of more. */
const NEXT: Framework = {
  ...NOW,
  version: '1.1.0-draft.1',
  questions: NOW.questions.map((one) => (one.code === 'Q6' ? { ...one, question: 'How fast is it?' } : one)),
  breakdowns: NOW.breakdowns.map((one) =>
    one.code === 'novelty' ? { ...one, codes: [...one.codes, { code: 'returned', label: 'Returned' }] } : one,
  ),
  metrics: NOW.metrics
    .filter((one) => one.code !== 'PRO-LANGS')
    .map((one): Metric => {
      if (one.code === 'OUT-TIME') return { ...one, unit: { singular: 'hour', plural: 'hours' } };
      if (one.code === 'PRO-SIGNALS') return { ...one, tier: 'medium', platformTypes: [...one.platformTypes, 'SRC'] };
      if (one.code === 'POL-TR') return { ...one, title: 'Own report', options: one.options.slice(1) };
      return one;
    })
    .concat({
      ...(NOW.metrics.find((one) => one.code === 'OUT-NOTICES') as Metric),
      code: 'OUT-RETURNS',
      title: 'Returns',
    }),
};
const MAPPING: Mapping = {
  from: '1.0.0',
  to: '1.1.0-draft.1',
  ended: ['PRO-LANGS'],
  changes: [
    { code: 'PRO-LANGS', change: 'ends', reason: 'Nobody could answer.' },
    { code: 'OUT-TIME', change: 'breaks', reason: 'Counted in hours.' },
  ],
};

describe('what a version asks of whom', () => {
  const burden = burdenOf(NOW);

  test('every size and maturity is asked one of three amounts, each more than the one before', () => {
    expect(burden.map((one) => one.tier)).toEqual(['core', 'medium', 'mature']);
    expect(burden.flatMap((one) => one.of)).toHaveLength(4 * 5);
    expect(burden[0]?.of).toEqual([
      { size: 'S1', maturity: 'M0' },
      { size: 'S1', maturity: 'M1' },
    ]);
    for (const [at, { byType }] of burden.entries()) {
      for (const [type, one] of byType.entries())
        expect(one.cells).toBeGreaterThan(burden[at - 1]?.byType[type]?.cells ?? 0);
    }
  });

  test('is what the questionnaire of such a service asks, question by question and cell by cell', () => {
    for (const { of, byType } of burden) {
      for (const { size, maturity } of of) {
        for (const { type, questions, cells } of byType) {
          const { rows } = templateRows(NOW, { platformType: type, sizeBand: size, maturity }, 2024, 'a');
          const filled = rows.flatMap(({ kind, metric: { answerType } }) => {
            if (kind === 'answer' && answerType === 'multi_choice') return [];
            return kind !== 'option' && ['percentage', 'duration'].includes(answerType)
              ? ['answer', 'second']
              : ['answer'];
          });
          expect([rows.filter((row) => row.kind === 'answer').length, filled.length]).toEqual([questions, cells]);
        }
      }
    }
  });

  test('has a span over the types of platform', () => {
    expect(
      spanOf(
        {
          tier: 'core',
          of: [],
          byType: [
            { type: 'A', questions: 3, cells: 9 },
            { type: 'B', questions: 2, cells: 11 },
          ],
        },
        'cells',
      ),
    ).toEqual({
      least: 9,
      most: 11,
    });
  });
});

describe('what one version says otherwise than another', () => {
  const difference = differenceOf(NOW, NEXT, [MAPPING]);
  const of = (code: string) => difference.metrics.find((one) => one.code === code);

  test('is nothing of the same version', () => {
    expect(differenceOf(NOW, NOW, [])).toMatchObject({ metrics: [], lists: [], unchanged: 69 });
  });

  test('names what is new, retired, breaks and changed, and counts the rest', () => {
    expect(difference.metrics.map((one) => [one.code, one.change])).toEqual([
      ['POL-TR', 'changed'],
      ['PRO-SIGNALS', 'changed'],
      ['OUT-TIME', 'breaks'],
      ['OUT-RETURNS', 'added'],
      ['PRO-LANGS', 'retired'],
    ]);
    expect(difference.unchanged).toBe(69 - 4);
  });

  test('says each in sentences', () => {
    expect(of('PRO-LANGS')?.sentences).toEqual(['Nobody could answer.']);
    expect(of('OUT-TIME')?.sentences).toEqual(['Counted in hours.', 'The unit is hours, and was minutes.']);
    expect(of('PRO-SIGNALS')?.sentences).toEqual([
      'Its tier is “Medium and above”, and was “Mature”.',
      'It is now asked of Search, too.',
    ]);
    expect(of('POL-TR')?.sentences).toEqual([
      'The title was “Own public transparency report”.',
      expect.stringMatching(/^No longer to choose: .+\.$/),
    ]);
    expect(of('OUT-RETURNS')?.sentences[1]).toMatch(
      /^Asked of .+ and .+, tier “Medium and above”, 1 to 8 cells to fill in\.$/,
    );
    expect(difference.lists).toEqual([
      'New codes of the split “Known or previously unseen”: Returned.',
      'Question Q6 is now: How fast is it?',
    ]);
  });

  test('shows what it costs those who are asked more', () => {
    const cells = (burden: typeof difference.burden.to) =>
      burden.map(({ byType }) => byType.find((one) => one.type === 'SRC')?.questions ?? 0);
    const [, medium = 0] = cells(difference.burden.from);
    const [core, later] = cells(difference.burden.to);
    expect(core).toBe(cells(difference.burden.from)[0]);
    // PRO-SIGNALS and the new metric, which is asked of search.
    expect(later).toBe(medium + 2);
  });

  test('over several versions the reasons of each step are said', () => {
    const last = { ...NEXT, version: '1.2.0' };
    const step: Mapping = { from: '1.1.0-draft.1', to: '1.2.0', changes: [], ended: [] };
    expect(differenceOf(NOW, last, [MAPPING, step]).metrics.at(-1)?.sentences).toEqual(['Nobody could answer.']);
    expect(differenceOf(NOW, last, []).metrics.at(-1)).toEqual({
      code: 'PRO-LANGS',
      title: 'Languages reviewed',
      change: 'retired',
      sentences: [],
    });
  });
});
