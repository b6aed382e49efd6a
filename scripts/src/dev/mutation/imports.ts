import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORTED = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** The files that a file imports by path, types included, as they cannot be told apart by a look. */
export function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, path = '']) => resolve(dirname(file), path));
}

/**
 * The tests that import a file, itself or through others: the one beside it first, then by how far away they import it.
 * So a mutant is mostly killed by the first one that runs.
 */
export function testsOf(
  file: string,
  all: readonly string[],
  importsIn: (file: string) => readonly string[],
): string[] {
  const importers = new Map<string, string[]>();
  for (const one of all) {
    for (const imported of importsIn(one)) importers.set(imported, [...(importers.get(imported) ?? []), one]);
  }
  const beside = file.replace(/\.ts$/, '.test.ts');
  const found = new Set([file]);
  // A set gives what is added while it is walked, the nearest first.
  for (const one of found) for (const importer of importers.get(one) ?? []) found.add(importer);
  const tests = [...found].filter((one) => one.endsWith('.test.ts'));
  return [...tests.filter((one) => one === beside), ...tests.filter((one) => one !== beside)];
}
