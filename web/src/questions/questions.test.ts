import type { SentenceRow } from '@candor/api/types';
import type { Metric } from '@candor/data/framework';
import { describe, expect, it } from 'vitest';
import { byMetric } from './by-metric.ts';
import { metricsOf } from './metrics-of.ts';

const metric = (code: string, questions: readonly string[], publishAs: readonly string[] = ['sum']) =>
  ({ code, questions, publishAs }) as unknown as Metric;
const sentence = (text: string, ...metrics: string[]) =>
  ({ text, caveats: [], observations: metrics.map((code) => ({ metric: code })) }) as unknown as SentenceRow;

describe('the metrics of a question', () => {
  const all = [metric('A', ['Q1']), metric('B', ['Q1', 'Q2']), metric('N', ['Q1'], ['never']), metric('X', ['Q3'])];

  it('are those of the dataset, apart from those that are never published', () => {
    const { published, never, elsewhere } = metricsOf({ metrics: all }, { metrics: all }, 'Q1');
    expect(published.map((one) => one.code)).toEqual(['A', 'B']);
    expect(never.map((one) => one.code)).toEqual(['N']);
    expect(elsewhere).toEqual([]);
  });

  it('are told apart from those that only the framework has', () => {
    const { published, elsewhere } = metricsOf({ metrics: all.slice(0, 1) }, { metrics: all }, 'Q2');
    expect(published).toEqual([]);
    expect(elsewhere.map((one) => one.code)).toEqual(['B']);
  });
});

describe('the sentences of a question', () => {
  const metrics = [metric('A', []), metric('B', []), metric('C', [])];

  it('stand under the metric that they are about, in the order of the metrics', () => {
    const { told, silent, plain } = byMetric(metrics, [
      sentence('b', 'B', 'B'),
      sentence('a', 'A'),
      sentence('both', 'A', 'B'),
      sentence('none'),
    ]);
    expect(told.map((one) => [one.metric.code, one.sentences.map(({ text }) => text)])).toEqual([
      ['A', ['a']],
      ['B', ['b']],
    ]);
    expect(silent.map((one) => one.code)).toEqual(['C']);
    expect(plain.map((one) => one.text)).toEqual(['both', 'none']);
  });
});
