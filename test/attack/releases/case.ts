import { attackReleases as attackEveryAnswer } from '../../../data/testing/attack.ts';
import { CONFIDENTIAL_METRICS, type Draw, type Population } from '../../../data/testing/population.ts';
import { protectedReleases, SHIPPED_LIKE, stagesOf } from '../../../data/testing/protected.ts';
import type { Case } from '../case.ts';
import type { Finding, TestName } from '../finding.ts';
import { solver } from '../polyhedron.ts';
import { Random } from '../random.ts';
import type { AnsweredAttack } from './answered/attack-answered.ts';
import { attackReleases, type ReleaseAttack } from './attack-releases.ts';
import { findingsOf } from './findings.ts';
import type { Rows } from './home.ts';
import { identitiesIn } from './linear/identities.ts';
import { LEVELS, releaseOf } from './population.ts';
import type { SharesAttack } from './shares/attack-shares.ts';
import { shareFindingsOf } from './shares/findings.ts';

const RATIO_TO = new Map([['OUT-PREVENTED', 'OUT-CONTENT']]);
/** What the metrics of the surveys say in the fields of the framework's files. */
const IDENTITIES = identitiesIn(
  CONFIDENTIAL_METRICS.map(({ code, partOf, sumOf, numerator, denominator }) => ({
    ...{ code, part_of: partOf, sum_of: sumOf },
    ...{ numerator, denominator },
  })),
);
const NOTHING: ReleaseAttack = {
  ...{ statements: 0, secrets: 0, restated: 0, wholes: 0, programmes: 0, unproven: 0 },
  ...{ wrong: [], sensitive: [], leaks: [], byOrder: { secrets: 0, aside: 0, leaks: [] } },
};
const PROTECTION = { k: SHIPPED_LIKE.minContributors ?? 0, percent: SHIPPED_LIKE.pPercent ?? 0 };

/** A random survey of so many companies at most, published once or twice. */
export function drawOf(
  seed: number,
  most: number,
): {
  readonly draw: Draw;
  readonly releases: 1 | 2;
  /** How many companies may pool what they know, by the policy. */
  readonly coalition: 1 | 2;
  /** Whether a service is sold between the two releases. */
  readonly isSold: boolean;
} {
  const random = new Random(seed);
  const draw: Draw = {
    seed,
    companies: Math.min(most, random.between(5, random.chance(0.2) ? 40 : 16)),
    years: random.between(1, 2),
    holdings: random.pick([0, 0.2, 0.5]),
    isPublic: random.pick([0, 0, 0.1, 0.4]),
    tail: random.pick([0, 1, 2, 3]),
    leaving: random.pick([0, 0.1, 0.3]),
  };
  const releases = random.chance(0.6) ? 2 : 1;
  return { draw, releases, coalition: random.chance(0.25) ? 2 : 1, isSold: random.chance(0.3) };
}

/** The same reports, when a service belonged to another company still: it knows what it reported then. */
export function beforeSale(population: Population, seed: number): Population {
  const random = new Random(seed);
  const companies = [...new Set(population.services.map((one) => one.company))];
  const [service] = drawnFrom(random, [...new Set(population.services.map((one) => one.service))]);
  const [seller] = drawnFrom(random, companies);
  const owned = <One extends { readonly service: string; readonly company: string }>(one: One): One =>
    one.service === service && seller !== undefined ? { ...one, company: seller } : one;
  return { services: population.services.map(owned), answers: population.answers.map(owned) };
}

const drawnFrom = <Item>(random: Random, all: readonly Item[]): readonly Item[] =>
  all.slice(random.between(0, Math.max(0, all.length - 1)));

/**
 * Protects the releases of a random survey in this process and attacks what they publish twice over: counts by this
 * suite, from the numbers that would be written; and every kind of answer from the cells that are published. An audit
 * that does not let its own choice through is a finding too.
 */
export async function attackSurvey(seed: number, most = 40): Promise<Case> {
  const { draw, releases, coalition, isSold } = drawOf(seed, most);
  const start = performance.now();
  const policy = { ...SHIPPED_LIKE, coalition };
  const stages = stagesOf(draw, releases).map((one, at) =>
    isSold && releases === 2 && at === 0 ? beforeSale(one, seed) : one,
  );
  const done = protectedReleases(stages, policy);
  const protect = (performance.now() - start) / 1000;
  const refused = done.flatMap(({ protection }) =>
    protection.failures.map(
      (one): Finding => ({ test: 'refused', cell: `${one.test} ${one.family}`, detail: one.cell }),
    ),
  );
  // What an audit did not let through is published to nobody.
  const made = stages.flatMap((stage, at) => {
    const one = done[at];
    return one === undefined ? [] : [releaseOf(stage, one, `2024.${at + 1}`)];
  });
  const counts: ReleaseAttack =
    refused.length > 0
      ? NOTHING
      : await attackReleases(made, LEVELS, { ...PROTECTION, coalition }, RATIO_TO, IDENTITIES);
  // The other attack knows companies by place, not by service, so that it would take what was sold for a figure of
  // both.
  const isOther = refused.length === 0 && !(isSold && releases === 2);
  const every = isOther ? attackEveryAnswer(done, policy, await solver()) : undefined;
  const cells = done.flatMap(({ protection }) => protection.cells);
  const isHeld = cells.filter((one) => one.decision.kind === 'suppressed').length;
  return {
    cells: cells.length,
    sensitive: 0,
    held: isHeld,
    programmes: counts.programmes + (every?.programmes ?? 0),
    tables: 0,
    secrets: counts.secrets + (every?.figures ?? 0),
    attacked: attackedBy(counts),
    findings: [
      ...refused,
      ...findingsOf(counts),
      ...(every?.successes ?? []).map(({ insider, variable, value, low, high, isBothSides }): Finding => {
        const test = !isBothSides ? 'side' : insider === '' ? 'U2' : 'U3';
        return { test, cell: variable, detail: `${insider} knows ${value} to be ${low} to ${high}` };
      }),
    ],
    seconds: { protect, attack: (performance.now() - start) / 1000 - protect },
  };
}

/** An attack on written releases as a line of the tally. */
export function caseOf(attack: ReleaseAttack, { published, held }: Rows, seconds: number): Case {
  return {
    cells: published + held,
    sensitive: 0,
    held,
    programmes: attack.programmes,
    tables: 0,
    secrets: attack.secrets,
    attacked: attackedBy(attack),
    findings: findingsOf(attack),
    seconds: { protect: 0, attack: seconds },
  };
}

/** An attack on the shares of companies as a line of the tally. */
export function sharesCaseOf(attack: SharesAttack, { published, held }: Rows, seconds: number): Case {
  const { shares, doubts, programmes, byRule } = attack;
  return {
    ...{ cells: published + held, sensitive: 0, held, programmes, tables: 0 },
    secrets: doubts,
    attacked: { file: shares, U0: shares, U2: doubts, U3: doubts, rule: byRule.doubts },
    findings: shareFindingsOf(attack),
    seconds: { protect: 0, attack: seconds },
  };
}

/** An attack on what a release says of who answered as a line of the tally. */
export function answeredCaseOf({ classes, steps, companies, findings }: AnsweredAttack, seconds: number): Case {
  return {
    ...{ cells: classes, sensitive: 0, held: 0, programmes: 0, tables: 0 },
    secrets: companies,
    attacked: { file: classes, U0: classes + steps },
    findings,
    seconds: { protect: 0, attack: seconds },
  };
}

/** Any other attack on releases as a line of the tally. */
export function otherCaseOf(test: TestName, looked: number, findings: readonly Finding[], seconds: number): Case {
  return {
    ...{ cells: looked, sensitive: 0, held: 0, programmes: 0, tables: 0, secrets: 0 },
    attacked: { [test]: looked },
    findings,
    seconds: { protect: 0, attack: seconds },
  };
}

/** How much each test looked at: published numbers, figures of parents, wholes and their parts, restatements. */
function attackedBy({ statements, secrets, restated, wholes, byOrder }: ReleaseAttack): NonNullable<Case['attacked']> {
  return { U0: statements, U1: secrets, U2: secrets, U3: secrets, U4: wholes, U5: restated, order: byOrder.secrets };
}
