import { expect, test } from 'vitest';
import { loadTexts } from '../../folder/texts.ts';
import { inPlaceOf } from './in-place-of.ts';

const COMPANY = { one: 'company', other: 'companies', articles: { consonant: 'a', vowel: 'an' } };
const ORGANISATION = { one: 'organisation', other: 'organisations' };

test.each([
  ['A company’s figures, and those of companies', 'An organisation’s figures, and those of organisations'],
  ['Companies report; one company does not', 'Organisations report; one organisation does not'],
  ['for a company', 'for an organisation'],
  ['accompany, intercompany', 'accompany, intercompany'],
])('%s', (text, meant) => {
  expect(inPlaceOf(text, COMPANY, ORGANISATION)).toBe(meant);
});

test('what is filled in stays as it is, and companies stay companies where they report', () => {
  const texts = loadTexts();
  const others = texts.spokenOf(ORGANISATION);
  expect(others.view_held('what companies answered')).toBe(
    'what companies answered: every figure is held back to protect organisations',
  );
  expect(others.measures.share?.label).toBe('Share of organisations');
  expect(texts.measures.share?.label).toBe('Share of companies');
  expect(texts.spokenOf(ORGANISATION)).toBe(others);
  expect([texts.spokenOf(undefined), texts.spokenOf({ one: 'company', other: 'companies' })]).toEqual([texts, texts]);
});
