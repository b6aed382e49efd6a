import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFramework } from '../../framework/folder.ts';
import { PRACTICES } from '../../framework/index.ts';
import { BRIEF_METRICS } from './brief.ts';
import { EN } from './en.ts';

const framework = loadFramework('1.0.0');
const source = readFileSync(new URL('./en.ts', import.meta.url), 'utf8');

/** Words of alarm, of rank and of cause. */
const FORBIDDEN = [
  ...[
    'explo(sion|ded?|ding)',
    'surg(e|ed|ing)',
    'skyrocket',
    'soar',
    'plummet',
    'plung',
    'epidemic',
    'tsunami',
    'flood',
  ],
  ...['alarm(ing|ed)', 'shock', 'staggering', 'horrif', 'massive', 'dramatic', 'crisis', 'unprecedented', 'wave of'],
  ...['worst', 'best', 'top', 'leading', 'laggards?', 'winners?', 'losers?', 'ranks?', 'ranked', 'highest', 'lowest'],
  ...['because of', 'due to', 'caused? by', 'thanks to', 'as a result', 'led to', 'therefore', 'driven by'],
  ...['respondents?', 'predators?', 'paedophiles?', 'pedophiles?', 'victims? of', 'porn'],
];

test.each(FORBIDDEN)('no text says “%s”', (word) => {
  const texts = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(texts.match(new RegExp(`\\b${word}\\b`, 'gi')) ?? []).toEqual([]);
});

test('every metric of the framework has words of its own', () => {
  const { counts, percentages, durations, choices } = EN.metrics;
  const withWords = [counts, percentages, durations, choices].flatMap(Object.keys);
  expect(withWords.sort()).toEqual(framework.metrics.map((metric) => metric.code).sort());
});

test('every code that words are for is one of the framework', () => {
  const options = (code: string) => framework.metrics.find((one) => one.code === code)?.options.map((one) => one.code);
  for (const [code, words] of Object.entries(EN.metrics.choices))
    for (const option of Object.keys(words.options ?? {})) expect(options(code)).toContain(option);
  for (const [code, spec] of Object.entries(PRACTICES))
    for (const option of 'of' in spec ? spec.of : spec.without) expect(options(code)).toContain(option);
  for (const [split, codes] of Object.entries(EN.codes)) {
    const known = framework.breakdowns.find((one) => one.code === split)?.codes.map((one) => one.code) ?? [];
    for (const code of Object.keys(codes)) expect(known).toContain(code);
  }
  for (const code of BRIEF_METRICS) expect(framework.metrics.map((one) => one.code)).toContain(code);
});

test('a practice has words, and only a practice', () => {
  const withWords = Object.entries(EN.metrics.choices).flatMap(([code, words]) => (words.practice ? [code] : []));
  expect(withWords.sort()).toEqual(Object.keys(PRACTICES).sort());
});

test('options are added up in single choices only, where they exclude each other', () => {
  for (const [code, spec] of Object.entries(PRACTICES)) {
    const metric = framework.metrics.find((one) => one.code === code);
    if ('of' in spec && spec.of.length > 1) expect(metric?.answerType).toBe('single_choice');
    if ('without' in spec && metric?.answerType === 'multi_choice')
      expect(metric.exclusiveOptions).toEqual(expect.arrayContaining([...spec.without]));
  }
});
