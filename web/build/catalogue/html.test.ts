import { expect, it } from 'vitest';
import { filledPage } from './html.ts';
import { readCatalogue } from './read.ts';

const english = readCatalogue(
  'language: en\nlocale: en-GB\ndirection: ltr\nhtml: { title: Data, more: "Use {one} or {two}." }',
  'en.yaml',
);

it('a page of HTML names its messages, and what they are filled with', () => {
  const page = '<title>{{html.title}}</title><p>{{html.more one=<a href="/v1">API</a> | two=<code>candor</code>}}</p>';
  expect(filledPage(page, english)).toBe('<title>Data</title><p>Use <a href="/v1">API</a> or <code>candor</code>.</p>');
});

it('a message that is not there stops the build', () => {
  expect(() => filledPage('{{html.lead}}', english)).toThrow(
    'words of en: html.lead, which a page of HTML names, is missing.',
  );
});
