import { expect, it } from 'vitest';
import { problemsOf } from '../build/catalogue/check.ts';
import { readFolders, WORDS } from '../build/catalogue/folders.ts';
import { messagesOf, readCatalogue } from '../build/catalogue/read.ts';
import { pseudoCatalogue, pseudoMessage } from './pseudo.ts';

it('every letter is accented and every vowel doubled, in brackets; what is filled in stays', () => {
  expect(pseudoMessage('Data of {year}, it’s 5 %')).toBe('⟦Đááťáá óóƒ {year}, ííť’ś 5 %⟧');
  expect(pseudoMessage('{count, plural, one {# file} other {# files}}')).toBe(
    '⟦{count, plural, one {# ƒííĺéé} other {# ƒííĺééś}}⟧',
  );
  expect(pseudoMessage('{number} %')).toBe('{number} %');
});

it('its catalogue is whole, and about 40 % longer than English', () => {
  const { english } = readFolders([WORDS]);
  const pseudo = readCatalogue(pseudoCatalogue(), 'pseudo.yaml');
  expect(problemsOf(pseudo, english)).toEqual([]);
  const lengthOf = (sections: typeof english.sections) =>
    messagesOf(sections).reduce((sum, [, message]) => sum + message.length, 0);
  const { html, ...pages } = english.sections;
  const ratio = lengthOf(pseudo.sections) / lengthOf(pages);
  expect(ratio).toBeGreaterThan(1.3);
  expect(ratio).toBeLessThan(1.5);
});
