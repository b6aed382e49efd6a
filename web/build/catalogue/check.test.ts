import { expect, it } from 'vitest';
import { problemsOf } from './check.ts';
import { type Catalogue, readCatalogue } from './read.ts';

const english = readCatalogue(
  `language: en
locale: en-GB
direction: ltr
html:
  lead: Only in English.
site:
  name: Candor
  found: "{count, plural, one {# metric} other {# metrics}} in {place}"
  items: [One., Two.]
`,
  'en.yaml',
);

const german = (site: string): Catalogue =>
  readCatalogue(`language: de\nlocale: de-DE\ndirection: ltr\nsite:\n${site}`, 'de.yaml');

const WHOLE = `  name: Candor
  found: "{count, plural, one {# Kennzahl} other {# Kennzahlen}} in {place}"
  items: [Eins., Zwei.]
`;

it('a catalogue that says what English says has no problems; what stands in HTML is English only', () => {
  expect(problemsOf(english, english)).toEqual([]);
  expect(problemsOf(german(WHOLE), english)).toEqual([]);
});

it.each([
  ['that is missing', WHOLE.replace('  name: Candor\n', ''), 'site.name is missing.'],
  ['that is missing in a list', WHOLE.replace(', Zwei.', ''), 'site.items.1 is missing.'],
  ['too many', `${WHOLE}  more: Mehr\n`, 'site.more is no message of the pages.'],
  [
    'with another argument',
    WHOLE.replace('in {place}', 'in {place} {where}'),
    'site.found fills in {where}, which English does not.',
  ],
  ['without an argument', WHOLE.replace(' in {place}', ''), 'site.found does not fill in {place}.'],
])('a message %s is told in one sentence', (_, site, problem) => {
  expect(problemsOf(german(site), english)).toEqual([`words of de: ${problem}`]);
});

it('a message that is no ICU message is told with the reason', () => {
  const [problem, ...more] = problemsOf(german(WHOLE.replace('other {# Kennzahlen}', 'other {# Kennzahlen')), english);
  expect(problem).toMatch(/^words of de: site\.found is no ICU message: /);
  expect(more).toEqual([]);
});

it('every problem is told at once', () => {
  expect(problemsOf(german('  name: Candor {x}\n  more: Mehr\n'), english)).toEqual([
    'words of de: site.found is missing.',
    'words of de: site.items.0 is missing.',
    'words of de: site.items.1 is missing.',
    'words of de: site.name fills in {x}, which English does not.',
    'words of de: site.more is no message of the pages.',
  ]);
});
