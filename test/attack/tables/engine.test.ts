// A small part of what `npm run attack` does: random instances with fixed seeds, protected by the real command and attacked.
// The others of them, and the large instances of `table-protection/instances`, are in the long run.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackInstance, failing } from '../case.ts';
import { temporaryFolder } from './folder.ts';
import { writeInstance } from './generate.ts';
import { type Sample, SMALL, TINY } from './samples.ts';

const folder = temporaryFolder();
const published = join(folder, 'published.csv');

function attackFew({ shapes, seed, few }: Sample, options: { readonly whole?: boolean; readonly below?: boolean }) {
  return fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const { findings } = await attackInstance(writeInstance(shape, folder), published, options);
      expect(failing(findings)).toEqual([]);
    }),
    { seed, numRuns: few },
  );
}

test(
  'no attacker finds anything in random instances of up to 60 contributors, nor below their cells',
  () => attackFew(SMALL, { below: true }),
  240_000,
);

test(
  'no table of whole counts that agrees with what is published gives anybody away',
  () => attackFew(TINY, { whole: true }),
  240_000,
);
