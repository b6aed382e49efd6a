import { describe, expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { loadFramework } from './folder.ts';
import type { Metric } from './types.ts';
import { brokenWords, type FrameworkWords, type MetricWords } from './words.ts';

const words = SMALL.words.en as FrameworkWords;
const [count] = SMALL.metrics as readonly [Metric];
const choice: Metric = {
  ...count,
  answerType: 'single_choice',
  options: ['all', 'none'].map((code) => ({ code, label: code })),
  practice: { of: ['all'] },
};

const brokenOf = (metric: Metric, own: MetricWords) =>
  brokenWords({ ...words, metrics: { 'OUT-REPORTS': own } }, { ...SMALL, metrics: [metric] });

test('every code of the framework has words, and only what is a code of it', () => {
  expect(brokenWords(words, SMALL)).toEqual([]);
  const { SOC: _, ...platforms } = words.platforms;
  const strange = { ...words, metrics: {}, platforms: { ...platforms, XYZ: 'other services' }, sizes: { S1: 'small' } };
  expect(brokenWords({ ...strange, reporters: {} }, SMALL)).toEqual([
    'words.en.yaml: metrics lacks OUT-REPORTS',
    'words.en.yaml: platforms lacks SOC',
    'words.en.yaml: platforms: XYZ is not in the framework',
    'words.en.yaml: reporters lacks company',
  ]);
});

describe('the words of a metric are those of its type of answer', () => {
  test.each<[string, Metric, MetricWords, string]>([
    ['a count without a verb', count, { topic: 'reports' }, 'is a count and needs did, doing, one and other'],
    ['a count with a lead', count, { ...words.metrics['OUT-REPORTS'], topic: 'a', lead: 'do' }, 'is no choice'],
    ['a part of nothing', count, { ...words.metrics['OUT-REPORTS'], topic: 'a', part: 'were' }, 'is part of no metric'],
    ['a choice with a verb', choice, { topic: 'a', lead: 'do', practice: 'do', did: 'did' }, 'is no count'],
    ['a practice without words', choice, { topic: 'a', lead: 'do' }, 'needs words for its practice'],
    [
      'words for no practice',
      { ...choice, practice: null },
      { topic: 'a', lead: 'do', practice: 'do' },
      'and only then',
    ],
    ['an unknown option', choice, { topic: 'a', lead: 'do', practice: 'do', options: { some: 'x' } }, 'no option some'],
    ['an option without words', choice, { topic: 'a', practice: 'do', options: { all: 'do' } }, 'for its option none'],
  ])('%s is named', (_, metric, own, sentence) => {
    expect(brokenOf(metric, own).join('; ')).toContain(sentence);
  });

  test('a choice with words for everything is accepted', () => {
    expect(brokenOf(choice, { topic: 'a', lead: 'do', practice: 'do all', options: { none: 'do nothing' } })).toEqual(
      [],
    );
  });
});

test('the practices of the shipped framework are spoken of as they are counted', () => {
  const { metrics, words: all } = loadFramework('1.0.0');
  const practices = metrics.filter((metric) => metric.practice !== null).map((metric) => metric.code);
  expect(practices).toHaveLength(31);
  expect(
    Object.entries(all.en?.metrics ?? {})
      .flatMap(([code, own]) => (own.practice ? [code] : []))
      .sort(),
  ).toEqual(practices.sort());
});
