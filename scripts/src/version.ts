import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './options.ts';

/** The version of the code, as `package.json` states it. */
export function codeVersion(): string {
  return (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version;
}
