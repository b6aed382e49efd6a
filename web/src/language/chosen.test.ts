import { expect, it } from 'vitest';
import { chosenLanguage } from './chosen.ts';

const THERE = ['en', 'fr', 'pt-BR'] as const;

it.each([
  ['the one that the address asks for', 'fr', ['en'], 'fr'],
  ['else the first of the reader’s own that there is', null, ['de', 'fr', 'en'], 'fr'],
  ['of a variety the language itself', null, ['fr-CA'], 'fr'],
  ['a variety where it is there, however it is written', 'pt-br', [], 'pt-BR'],
  ['the reader’s own where the address asks for what there is not', 'xx', ['fr'], 'fr'],
  ['English where there is nothing else', 'xx', ['de'], 'en'],
])('a page speaks %s', (_, asked, preferred, language) => {
  expect(chosenLanguage(asked, preferred, THERE)).toBe(language);
});
