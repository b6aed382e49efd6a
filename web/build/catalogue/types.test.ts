import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolders, WORDS } from './folders.ts';
import { readCatalogue } from './read.ts';
import { typesOf } from './types.ts';

it('a message has the type of what it is filled with', () => {
  const types = typesOf(
    readCatalogue(
      `language: en
locale: en-GB
direction: ltr
site:
  name: Candor
  file.csv: Rows
  items: [One.]
  found: "{all, select, true {{count, plural, one {#} other {#}}} other {{text}}}"
`,
      'en.yaml',
    ),
  );
  expect(types).toContain(`declare module 'catalogue:site' {
  const section: {
    readonly name: string;
    readonly 'file.csv': string;
    readonly items: readonly string[];
    readonly found: (filled: { all: string | boolean; count: number; text: string | number }) => string;
  };
  export default section;
}`);
});

it('the types in the sources are those of the catalogue; `node web/build/catalogue/write-types.ts` writes them', () => {
  const written = readFileSync(join(WORDS, '..', 'src', 'language', 'catalogue.d.ts'), 'utf8');
  expect(written).toBe(typesOf(readFolders([WORDS]).english));
});
