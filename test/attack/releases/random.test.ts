import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws, protectedReleases, SHIPPED_LIKE, stagesOf } from '../../../data/testing/protected.ts';
import { failing } from '../case.ts';
import { disclosures } from '../contributors.ts';
import { attackReleases } from './attack-releases.ts';
import { attackSurvey } from './case.ts';
import { LEVELS, releaseOf } from './population.ts';

const METRICS = ['OUT-CONTENT', 'OUT-PREVENTED'];
const RATIO_TO = new Map([['OUT-PREVENTED', 'OUT-CONTENT']]);
const PROTECTION = { k: SHIPPED_LIKE.minContributors ?? 0, percent: SHIPPED_LIKE.pPercent ?? 0 };

/**
 * Protects random surveys in one or two releases and attacks what they publish of counts; how much there was to attack.
 */
async function attacked(releases: 1 | 2) {
  const totals = { statements: 0, secrets: 0 };
  await fc.assert(
    fc.asyncProperty(draws({ min: 5, max: 16 }), async (draw) => {
      const stages = stagesOf(draw, releases);
      const done = protectedReleases(stages, SHIPPED_LIKE, METRICS);
      const made = done.flatMap((one, at) => {
        const stage = stages[at];
        return stage === undefined ? [] : [releaseOf(stage, one, `2024.${at + 1}`)];
      });
      const { wrong, sensitive, unproven, leaks, ...counts } = await attackReleases(made, LEVELS, PROTECTION, RATIO_TO);
      expect({ wrong, sensitive, unproven, disclosures: disclosures(leaks) }).toEqual({
        wrong: [],
        sensitive: [],
        unproven: 0,
        disclosures: [],
      });
      totals.statements += counts.statements;
      totals.secrets += counts.secrets;
    }),
    { numRuns: 10, seed: 7 },
  );
  return totals;
}

test('what one release publishes of random surveys bounds no parent’s count closer than promised', async () => {
  const { statements, secrets } = await attacked(1);
  expect(Math.min(statements, secrets)).toBeGreaterThan(100);
}, 60_000);

test('nor do two releases together, between which companies came and restated', async () => {
  const { statements, secrets } = await attacked(2);
  expect(Math.min(statements, secrets)).toBeGreaterThan(100);
}, 60_000);

/** Surveys of `npm run attack` in which something was found once, and what it was. */
const FOUND_ONCE = [
  [20008, 'a total and two of its codes, each of other companies'],
  [20024, 'a median over too few beside a public value equal to one of theirs'],
  [10020, 'the seller of a service, which knows what it reported'],
  [40000, 'what was known before by another name, and what was new under a name that was known before'],
  [100074, 'nothing, but was refused: a sum over others than one release knows was taken for one over these alone'],
  [10064, 'the seller again, which knows what a definition binds to that'],
] as const;

/** The same of surveys of at most twelve companies. */
const FOUND_ONCE_OF_TWELVE = [
  [102, 'nothing, but was said to: the attacker took 15 per 15 users for more than 2 per 2'],
  [352329, 'nothing, but was said to: a median of public values was taken for one of all that equal them'],
  [350154, 'nothing, but was refused: a whole was taken for unknown of which a part is public'],
  [350148, 'nothing, but was said to: what a company knows of its own place was taken for what others give away'],
  [303, 'nothing, but was refused: what follows for the only part of a whole of which nothing was published'],
] as const;

/** The same of surveys of at most ten companies. */
const FOUND_ONCE_OF_TEN = [
  [200122, 'pictures that are all of the content but for one service'],
  [300011, 'nothing, but was refused: public wholes were taken for their parts, which are not public'],
  [300182, 'what public numbers leave of each other, which stood in the way of what follows from two definitions'],
  [300148, 'nothing, but was refused: codes that with what they leave are a public total were taken for secret'],
  [300357, 'nothing, but was refused: a median halfway between two numbers of three digits was published as the lower'],
  [301626, 'how many videos there are of a public total of few images'],
  [301540, 'what totals that are equal by definition leave of a company that reported them otherwise'],
] as const;

test.each([
  ...FOUND_ONCE_OF_TEN.map(([seed, what]) => [seed, 10, what] as const),
  ...FOUND_ONCE_OF_TWELVE.map(([seed, what]) => [seed, 12, what] as const),
])(
  'survey %i of %i companies at most gives nothing away any more: %s',
  async (seed, most) => {
    const { secrets, findings } = await attackSurvey(seed, most);
    expect(failing(findings)).toEqual([]);
    expect(secrets).toBeGreaterThan(50);
  },
  60_000,
);

test.each(FOUND_ONCE)(
  'survey %i gives nothing away any more: %s',
  async (seed) => {
    const { cells, secrets, findings } = await attackSurvey(seed);
    expect(failing(findings)).toEqual([]);
    expect(Math.min(cells, secrets)).toBeGreaterThan(90);
  },
  60_000,
);
