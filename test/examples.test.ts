import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PROJECT } from './support/shipped.ts';

/** The five doors of the product: what each does, the function, and the file that it stands in. */
const DOORS = [
  ['check a report', 'checkReport', 'data/src/report/validate/check.ts'],
  ['aggregate', 'surveyStatistics', 'data/src/statistics/survey.ts'],
  ['protect', 'protectConfidential', 'data/src/disclosure/confidential.ts'],
  ['freeze', 'freeze', 'data/src/release/folder/freeze.ts'],
  ['serve', 'createApp', 'api/src/app.ts'],
] as const;

/** An example runs where its imports lead to the packages of the project. */
const FOLDER = mkdtempSync(join(PROJECT, 'test', '.examples-'));

// What an example writes is removed with it.
beforeAll(() => void vi.stubEnv('TMPDIR', FOLDER));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(FOLDER, { recursive: true });
});

/** What a line `EXPRESSION; // => VALUE` of an example says, and what its expression is. */
interface Claim {
  readonly line: string;
  readonly is: unknown;
  readonly said: unknown;
}

/** The examples in the docstring of an exported function. */
function examplesOf(source: string, name: string): string[] {
  const at = source.search(new RegExp(`^export (?:async )?function\\*? ${name}\\b`, 'm'));
  const before = source.slice(0, Math.max(0, at));
  if (!before.endsWith('*/\n')) return [];
  const docstring = before.slice(before.lastIndexOf('/**')).replace(/^ \* ?/gm, '');
  return [...docstring.matchAll(/^@example\n```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

let written = 0;

/** Runs an example as a module of its own, and answers with what it claims and what is so. */
async function claimsOf(example: string): Promise<readonly Claim[]> {
  const code = example.replace(
    /^(.+?);? \/\/ => (.+)$/gm,
    (line, is: string, said: string) => `claims.push({ line: ${JSON.stringify(line)}, is: (${is}), said: (${said}) });`,
  );
  written += 1;
  const path = join(FOLDER, `example-${written}.ts`);
  writeFileSync(path, `export const claims: object[] = [];\n${code}`);
  const module: { readonly claims: readonly Claim[] } = await import(path);
  return module.claims;
}

describe.each(DOORS)('to %s, %s', (_, name, path) => {
  const examples = examplesOf(readFileSync(join(PROJECT, path), 'utf8'), name);

  test('has an example in its docstring', () => expect(examples).not.toEqual([]));

  test('does what its example says', async () => {
    for (const example of examples) {
      const claims = await claimsOf(example);
      expect(claims).toHaveLength([...example.matchAll(/ \/\/ => /g)].length);
      expect(claims).not.toEqual([]);
      for (const { line, is, said } of claims) expect({ line, value: is }).toEqual({ line, value: said });
    }
  });
});

test('an example that is not so, or breaks, is found, and a function without one', async () => {
  const [claim] = await claimsOf('const one = 1;\none + one; // => 3\n');
  expect(claim).toEqual({ line: 'one + one; // => 3', is: 2, said: 3 });
  await expect(claimsOf("throw new Error('broken');\n")).rejects.toThrow('broken');
  const source = '/**\n * One.\n *\n * @example\n * ```ts\n * 1; // => 1\n * ```\n */\nexport function one() {}\n';
  expect(examplesOf(source, 'one')).toEqual(['1; // => 1\n']);
  expect(examplesOf(source.replace('@example', ''), 'one')).toEqual([]);
  expect(examplesOf(source, 'two')).toEqual([]);
});
