import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, findingSentence } from '@candor/data/report';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../web/src/report/check-file.ts';
import { candor, temporaryFolder } from '../support/candor.ts';
import { fileWith } from './file-with.ts';
import { FRAMEWORK, ROWS } from './filled.ts';
import { mistakesIn, type Said } from './mistakes.ts';
import type { Form } from './places.ts';

const scratch = temporaryFolder();
const FORMS = ['xlsx', 'csv', 'json'] as const;

const brief = ({ severity, code, where }: Said) => `${severity} ${code} at ${where}`;

/** What the terminal and the browser say of a file; both must say the same. */
async function saidOf(form: Form, bytes: Uint8Array): Promise<readonly Finding[]> {
  const path = join(scratch, `report.${form}`);
  writeFileSync(path, bytes);
  const { errors, warnings } = await checkFile(`report.${form}`, bytes, [FRAMEWORK]);
  const browser = [...errors, ...warnings.map(({ finding }) => finding)];
  const terminal = await candor('check', path);
  const sentences = browser.map((finding) => findingSentence(finding));
  expect(
    terminal.err
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^(Error|Warning), /, '')),
  ).toEqual(sentences);
  expect(terminal.code).toBe(errors.length > 0 ? 2 : warnings.length > 0 ? 1 : 0);
  // A column whose name is misspelt in the header is told by its number.
  return browser.map((finding) => ({ ...finding, where: finding.where.replace('column 14', 'column confidence') }));
}

test.each(FORMS)('a filled-in %s questionnaire has no mistake', async (form) => {
  expect(await saidOf(form, await fileWith(form, []))).toEqual([]);
});

test.each(FORMS)('any mistakes in a valid %s are all told, each with its place, and nothing else is', async (form) => {
  await fc.assert(
    fc.asyncProperty(mistakesIn(form, 40), async (mistakes) => {
      const found = await saidOf(form, await fileWith(form, mistakes));
      expect(found.map(brief).toSorted()).toEqual(mistakes.map(({ said }) => brief(said(form))).toSorted());
      for (const finding of found) {
        const mistake = mistakes.find(({ said }) => said(form).where === finding.where);
        const row = mistake?.isUnnamed ? undefined : ROWS.get(mistake?.key ?? '');
        expect([finding.where, finding.question]).toEqual([finding.where, row?.metric.title ?? null]);
        expect(finding.part).toBe(row?.kind === 'code' ? row.cells.question : null);
      }
    }),
    { numRuns: form === 'xlsx' ? 15 : 40 },
  );
});
