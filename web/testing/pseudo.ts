import { parse, type Token } from '@messageformat/parser';
import { stringify } from 'yaml';
import { readFolders, WORDS } from '../build/catalogue/folders.ts';
import type { Messages } from '../build/catalogue/read.ts';

/** The tag of the pseudo-language: English as in no country (CLDR). */
export const PSEUDO = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀćđéƒǵĥíĵķĺḿńóƥɋŕśťúṽŵẋýžÁƁĆĐÉƑǴĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼŴẊÝŽ';
const OF_LETTER = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at] ?? letter]));

/**
 * A message in the pseudo-language: every letter accented, every vowel twice, which is about 40 % longer, and brackets
 * around the whole, so that what is cut off shows. What is filled in stays; so does a message without letters.
 */
export function pseudoMessage(message: string): string {
  const tokens = parse(message);
  return hasLetters(tokens) ? `⟦${tokens.map(written).join('')}⟧` : message;
}

function hasLetters(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      (token.type === 'content' && /[a-z]/i.test(token.value)) ||
      ('cases' in token && token.cases.some((one) => hasLetters(one.tokens))),
  );
}

function written(token: Token): string {
  switch (token.type) {
    case 'content':
      return accented(token.value).replaceAll("'", "''").replaceAll(/[{}#]/g, "'$&'");
    case 'argument':
      return `{${token.arg}}`;
    case 'octothorpe':
      return '#';
    case 'function':
      return token.ctx.text;
    default: {
      const cases = token.cases.map((one) => `${one.key} {${one.tokens.map(written).join('')}}`);
      return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`;
    }
  }
}

const accented = (text: string) =>
  text
    .replaceAll(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase())
    .replaceAll(/[a-z]/gi, (letter) => OF_LETTER.get(letter) ?? letter);

function pseudo(messages: Messages): unknown {
  if (typeof messages === 'string') return pseudoMessage(messages);
  if (Array.isArray(messages)) return messages.map(pseudo);
  return Object.fromEntries(Object.entries(messages).map(([name, inner]) => [name, pseudo(inner)]));
}

/** The catalogue of the pseudo-language as the text of a file. */
export function pseudoCatalogue(): string {
  const { html, ...pages } = readFolders([WORDS]).english.sections;
  return stringify({ language: PSEUDO, locale: 'en-GB', direction: 'ltr', ...(pseudo(pages) as object) });
}
