// `candor protect` and `candor audit` judge alike, and the attacker agrees with both: on a few random tables of each kind
// that is known to be hard. `npm run attack` takes as many as there is time for.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackInstance, attackPublished, failing } from '../case.ts';
import { Random } from '../random.ts';
import { buildCells, keyOf } from './cells.ts';
import { temporaryFolder } from './folder.ts';
import { readInstance } from './instance.ts';
import { KINDS, writeKind } from './kinds.ts';
import { audit, protect } from './protect.ts';

const folder = temporaryFolder();
const [published, certificate] = [join(folder, 'published.csv'), join(folder, 'certificate.json')];

test.each(KINDS)('what protect writes audit proves, and nobody sees through it: %s', async (kind) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), async (seed) => {
      const { findings } = await attackInstance(writeKind(kind, seed, folder), published, { below: true });
      expect(failing(findings)).toEqual([]);
    }),
    { seed: 20_240_603, numRuns: 8 },
  );
});

test('where a cell more is published, audit proves nothing that the attacker sees through', async () => {
  let refused = 0;
  for (let seed = 0; seed < 30; seed += 1) {
    const random = new Random(seed);
    const path = writeKind(random.pick(KINDS), seed, folder);
    expect(await protect(path, published, ['--certificate', certificate])).toMatchObject({ code: 0 });
    if (!openOne(path, random)) continue;
    const { code } = await audit(path, published, certificate);
    if (code === 0) expect(failing((await attackPublished(path, published, { below: true })).findings)).toEqual([]);
    else refused += 1;
  }
  expect(refused).toBeGreaterThan(10);
});

/** Publishes a cell that was held back, and has the certificate count it so; answers whether there was one. */
function openOne(path: string, random: Random): boolean {
  const lines = readFileSync(published, 'utf8').split('\n');
  const [first, ...rest] = lines.flatMap((line, at) => (line.endsWith(',,C') ? [at] : []));
  if (first === undefined) return false;
  const at = random.pick([first, ...rest]);
  const codes = (lines[at] ?? '').split(',').slice(0, -2);
  const { value } = buildCells(readInstance(path)).byKey.get(keyOf(codes)) ?? {};
  writeFileSync(published, lines.with(at, [...codes, value, 'F'].join(',')).join('\n'));
  const said = JSON.parse(readFileSync(certificate, 'utf8'));
  said.public.cells.F = (said.public.cells.F ?? 0) + 1;
  said.public.cells.C -= 1;
  writeFileSync(certificate, JSON.stringify(said));
  return true;
}
