// A bounded sample of what `npm run attack` does for hours: instances of `table-protection/instances` and random ones with fixed seeds,
// protected by the real command and attacked.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/shipped.ts';
import { attackInstance, failing } from './case.ts';
import { temporaryFolder } from './folder.ts';
import { shapes, writeInstance } from './generate.ts';

const INSTANCES = join(PROJECT, 'table-protection', 'instances');
/** The fastest one; the others are in the long run. */
const FAST = ['a100'];

const folder = temporaryFolder();
const published = join(folder, 'published.csv');

test.each(FAST)(
  'no attacker finds anything in %s',
  async (id) => {
    const { findings } = await attackInstance(join(INSTANCES, `${id}.json`), published);
    expect(failing(findings)).toEqual([]);
  },
  240_000,
);

test('no attacker finds anything in random instances of up to 60 contributors, nor below their cells', async () => {
  await fc.assert(
    fc.asyncProperty(shapes({ contributors: 60, leaves: 5 }), async (shape) => {
      const { findings } = await attackInstance(writeInstance(shape, folder), published, { below: true });
      expect(failing(findings)).toEqual([]);
    }),
    { seed: 20_240_601, numRuns: 25 },
  );
}, 240_000);

test('no table of whole counts that agrees with what is published gives anybody away', async () => {
  await fc.assert(
    fc.asyncProperty(shapes({ contributors: 10, leaves: 3 }), async (shape) => {
      const path = writeInstance({ ...shape, sigma: 0 }, folder);
      const { findings } = await attackInstance(path, published, { whole: true });
      expect(failing(findings)).toEqual([]);
    }),
    { seed: 20_240_602, numRuns: 40 },
  );
}, 240_000);
