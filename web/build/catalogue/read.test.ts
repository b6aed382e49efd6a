import { expect, it } from 'vitest';
import { messagesOf, readCatalogue } from './read.ts';

it('every message has a path, in lists by its place', () => {
  const { sections } = readCatalogue(
    'language: en\nlocale: en-GB\ndirection: ltr\nsite: { nav: { label: Site }, items: [One., { title: Two. }] }',
    'en.yaml',
  );
  expect(messagesOf(sections)).toEqual([
    ['site.nav.label', 'Site'],
    ['site.items.0', 'One.'],
    ['site.items.1.title', 'Two.'],
  ]);
});

it('a file is refused with a sentence for each thing that is no text', () => {
  expect(() => readCatalogue('language: xx\ndirection: up\nsite: { year: 2024, empty: }', 'xx.yaml')).toThrow(
    [
      'xx.yaml: locale is missing; it is a language tag such as en-GB.',
      'xx.yaml: direction is ltr or rtl.',
      'xx.yaml: site.year is no text.',
      'xx.yaml: site.empty is no text.',
    ].join('\n'),
  );
});
