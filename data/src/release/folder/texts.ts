import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kept } from '../../collections/maps.ts';
import { parseTexts, type Texts } from '../sentences/index.ts';

const SHIPPED = fileURLToPath(new URL('../../../words', import.meta.url));

/** The languages whose sentences ship with the product. */
export function languages(folder = SHIPPED): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The sentences that were read, by what their file said: to parse and compile them takes a moment. */
const known = new Map<string, Texts>();

/**
 * Reads the sentences of one language from the folder that ships with the product, equal ones once; throws where they are
 * not whole.
 */
export function loadTexts(language = 'en', folder = SHIPPED): Texts {
  const said = readFileSync(join(folder, `${language}.yaml`), 'utf8');
  return kept(known, said, () => parseTexts(said));
}
