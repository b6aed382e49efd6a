import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from './check.ts';
import { type Catalogue, readCatalogue } from './read.ts';

/** Where the catalogues of the languages stand, one file each. */
export const WORDS = join(import.meta.dirname, '..', '..', 'words');

export interface Catalogues {
  readonly english: Catalogue;
  readonly others: readonly Catalogue[];
}

/** The catalogues of some folders. Throws an Error with a sentence for each thing that is wrong with any of them. */
export function readFolders(folders: readonly string[]): Catalogues {
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => readCatalogue(readFileSync(join(folder, name), 'utf8'), name)),
  );
  const english = all.find((one) => one.language === 'en');
  if (english === undefined) throw new Error(`${folders.join(', ')}: there is no catalogue of English.`);
  const problems = all.flatMap((one) => problemsOf(one, english));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { english, others: all.filter((one) => one !== english) };
}
