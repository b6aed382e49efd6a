import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of NCMEC's lists, which ship with the product. */
export const SHIPPED = join(PROJECT, 'data', 'sources', 'cybertipline');

/** The folder of what companies publish about themselves. */
export const DISCLOSURES = join(PROJECT, 'data', 'sources', 'disclosures');

/** The declaration of a dataset without its tables: figures of a source that is made up, or confidential, have none. */
export const withoutTables = (declaration: string) => declaration.replace(/^tables:\n(?:(?![a-z]).*\n)*/m, '');
