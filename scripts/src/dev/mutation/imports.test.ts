import { expect, test } from 'vitest';
import { importsOf, testsOf } from './imports.ts';

const GRAPH: Readonly<Record<string, readonly string[]>> = {
  'far.test.ts': ['b.ts'],
  'near.test.ts': ['a.ts'],
  'a.test.ts': ['a.ts'],
  'other.test.ts': ['c.ts'],
  'a.ts': ['c.ts'],
  'b.ts': ['a.ts', 'far.test.ts'],
  'c.ts': [],
};
const tests = (file: string) => testsOf(file, Object.keys(GRAPH), (one) => GRAPH[one] ?? []);

test('the test beside a file comes first, then the nearest that import it', () => {
  expect(tests('a.ts')).toEqual(['a.test.ts', 'near.test.ts', 'far.test.ts']);
  expect(tests('b.ts')).toEqual(['far.test.ts']);
});

test('through others, too', () => {
  expect(tests('c.ts')).toEqual(['other.test.ts', 'near.test.ts', 'a.test.ts', 'far.test.ts']);
});

test('what a file imports is read from its text', () => {
  expect(importsOf(import.meta.filename)).toEqual([import.meta.filename.replace('.test.ts', '.ts')]);
});
