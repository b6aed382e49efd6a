import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MEASURES } from '../../../measures/index.ts';
import { parseTexts } from './texts.ts';

const SENTENCES = readFileSync(new URL('../../../../words/en.yaml', import.meta.url), 'utf8');
const WORDS = readFileSync(new URL('../../../../framework/1.0.0/words.en.yaml', import.meta.url), 'utf8');

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
  const texts = `${SENTENCES}\n${WORDS}`.replaceAll(/^#.*$/gm, '');
  expect(texts.match(new RegExp(`\\b${word}\\b`, 'gi')) ?? []).toEqual([]);
});

test('every measure has words, and only what is a measure', () => {
  const { measures, published } = parseTexts(SENTENCES);
  expect(Object.keys(measures).sort()).toEqual(MEASURES.map((measure) => measure.code).sort());
  const kinds = new Set<string>(MEASURES.map((measure) => measure.published));
  expect(Object.keys(published).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('what is filled in stands where the message has it, and what is filled with nothing leaves no gap', () => {
  const texts = parseTexts(SENTENCES);
  expect(texts.view_span('+10 %', '+30 %')).toBe('+10 % to +30 %');
  expect(texts.companies('14', '', 'companies')).toBe('14 companies');
  expect(texts.companies('', '', 'companies')).toBe('companies');
  expect(texts.quarterShare('flagged items', '5 %', true)).toContain('5 % or more');
  expect(texts.quarterShare('flagged items', '5 %', false)).toContain('5 % or less');
});

test.each([
  ['a message that is missing', 'noRelease: this release holds no figures', '', 'there is no message noRelease'],
  ['one that no sentence has', 'noRelease:', 'noMore: Never\n  noRelease:', 'noMore is no message of a sentence'],
  ['what no sentence gives', 'in {year}\n  when_stock', 'in {month}\n  when_stock', 'when_flow is not given {month}'],
  ['what is no ICU message', 'under: under {percent}', 'under: under {percent', 'under is no ICU message'],
])('%s is named', (_, from, to, sentence) => {
  expect(SENTENCES).toContain(from);
  expect(() => parseTexts(SENTENCES.replace(from, to))).toThrow(sentence);
});
