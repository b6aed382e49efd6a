import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { bookOf } from '../../testing/book.ts';
import { bibTex, cslJson, ris } from './citations.ts';

// What reference managers make of it, by the library that many of them use.
const cited = {
  book: bookOf(),
  title: 'Up 40 % “twice” & $5 {of} #1_a \\ ~',
  address: 'https://candor.example/d/test/explore?platform=SOC,MSG&release=2024.1',
  day: '2026-11-30',
};

const CHAIN = { generateGraph: false, maxChainLength: 10, strict: true, target: '@csl/list+object' };
const read = (text: string, type: string) => plugins.input.chain(text, { ...CHAIN, forceType: type })[0];

test.each([
  ['CSL-JSON', cslJson, '@else/json'],
  ['BibLaTeX', bibTex, '@biblatex/text'],
  ['RIS', ris, '@ris/file'],
] as const)(
  '%s tells a reference manager what is cited, when it was published, and when it was seen',
  (_, write, type) => {
    const item = read(write(cited), type);
    const { about } = cited.book;
    expect(item).toMatchObject({
      title: cited.title,
      // The others know names of people only; one in braces is not taken apart.
      author: [type === '@else/json' ? { literal: about.source.name } : { family: about.source.name }],
      publisher: 'Candor',
      URL: cited.address,
      accessed: { 'date-parts': [[2026, 11, 30]] },
      issued: { 'date-parts': [[2024, 11, 30]] },
    });
  },
);

test('a release that does not say when it was published has no date', () => {
  const undated = { ...cited, book: bookOf({ publishedOn: null }) };
  expect(JSON.parse(cslJson(undated))[0]).not.toHaveProperty('issued');
  expect(bibTex(undated)).not.toMatch(/^ {2}(date|year) =/m);
  expect(ris(undated)).not.toMatch(/^(PY|DA)/m);
});
