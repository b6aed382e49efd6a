// Writes the types of the catalogue: `node web/build/catalogue/write-types.ts`, after a message of English changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolders, WORDS } from './folders.ts';
import { typesOf } from './types.ts';

writeFileSync(join(WORDS, '..', 'src', 'language', 'catalogue.d.ts'), typesOf(readFolders([WORDS]).english));
