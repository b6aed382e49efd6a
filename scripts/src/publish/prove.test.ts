import { join } from 'node:path';
import {
  auditRelease,
  isNeverPublished,
  observationOf,
  solveInTurn,
  undecided,
  type WrittenRelease,
} from '@candor/data/disclosure';
import { openRelease, stage } from '@candor/data/release/folder';
import { expect, test } from 'vitest';
import { aggregatesOfPopulation, type Draw, IDENTITIES } from '../../../data/testing/population.ts';
import { SHIPPED_LIKE, stagesOf } from '../../../data/testing/protected.ts';
import { smallContent } from '../../../data/testing/release.ts';
import { temporaryFolder } from '../../../test/support/candor.ts';

const scratch = temporaryFolder();

/** Small populations of all kinds, published once or, after some companies corrected their figures, twice. */
const draws = Array.from({ length: 30 }, (_, at): { readonly draw: Draw; readonly releases: 1 | 2 } => ({
  draw: {
    seed: 100 + at,
    companies: 6 + ((at * 7) % 19),
    years: 1 + (at % 2),
    holdings: [0, 0.2, 0.5][at % 3] ?? 0,
    isPublic: [0, 0, 0.1, 0.4][at % 4] ?? 0,
    tail: at % 4,
    leaving: [0, 0.1, 0.3][(at + 1) % 3] ?? 0,
  },
  releases: at % 5 < 2 ? 2 : 1,
}));

test('what is published of thirty small populations passes the audit of its files, always', () => {
  let figures = 0;
  for (const { draw, releases } of draws) {
    const root = join(scratch, `${draw.seed}`);
    const before: WrittenRelease[] = [];
    for (const population of stagesOf(draw, releases)) {
      const aggregates = aggregatesOfPopulation(population);
      const open = undecided(aggregates, before, SHIPPED_LIKE, IDENTITIES);
      const { cells } = open.decideFrom(solveInTurn(open, SHIPPED_LIKE));
      const observations = cells.filter(({ key }) => !isNeverPublished(key)).map(observationOf);
      const staged = stage(root, { ...smallContent(), observations }, 2024, { codeVersion: 'test' });
      staged.seal(null);
      const { release } = staged.publish();
      // From the bytes, without anything of how it was chosen.
      const written = {
        release,
        policy: SHIPPED_LIKE,
        aggregates,
        observations: openRelease(join(root, 'small', release)).observations,
      };
      expect([draw, auditRelease(written, before, IDENTITIES).failures]).toEqual([draw, []]);
      figures += written.observations.filter((one) => one.kind === 'value').length;
      before.push(written);
    }
  }
  expect(figures).toBeGreaterThan(3_000);
}, 240_000);
