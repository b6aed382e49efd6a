import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFramework } from './parse.ts';
import type { Framework } from './types.ts';

const SHIPPED = fileURLToPath(new URL('../../framework', import.meta.url));

/** The versions of the framework that ship with the product. */
export function frameworkVersions(): string[] {
  return readdirSync(SHIPPED).sort();
}

/** Reads the framework's YAML files of one version from the folder that ships with the product. */
export function loadFramework(version: string): Framework {
  const folder = join(SHIPPED, version);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return parseFramework(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}
