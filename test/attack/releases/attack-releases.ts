import { attackContributors, type Leak, type Secret } from '../contributors.ts';
import { drawn } from '../random.ts';
import { judge } from '../rules.ts';
import type { Reported } from './contributions.ts';
import { Figures, type Levels, Places, type Statement } from './figures.ts';
import { withDerived } from './linear/derived.ts';
import type { Identity } from './linear/identities.ts';
import { OwnValues, sidesOf } from './linear/own-values.ts';
import type { Valued } from './linear/values.ts';
import type { PublishedFigure, PublishedRange } from './published.ts';
import { equalTo, knowImplied, RESTATED, restated, secretsOf, withoutPublic } from './secrets.ts';
import { type AttackPart, split } from './split.ts';
import { type Library, rangeStatements, statementsOf } from './statements.ts';
import { wholesOf } from './wholes.ts';

/** A release with the counts as they stood when it was made. */
export interface Release {
  readonly published: readonly PublishedFigure[];
  readonly ranges?: readonly PublishedRange[];
  readonly reported: readonly Reported[];
  /** Shares and times, which are no counts. */
  readonly valued?: readonly Valued[];
}

/** Test values; the suite attacks with the policy that the release was made by. */
export interface Protection {
  readonly k: number;
  readonly percent: number;
  /** How many companies may pool what they know; 1 where left out. */
  readonly coalition?: number;
}

export interface ReleaseAttack {
  readonly statements: number;
  readonly secrets: number;
  /** Those of the secrets that are by how much a count was restated. */
  readonly restated: number;
  /** What is known of wholes and parts, and stands in the programmes beside what is published. */
  readonly wholes: number;
  readonly programmes: number;
  readonly unproven: number;
  /** Published numbers that the store does not bear out. */
  readonly wrong: readonly string[];
  /** U0: published numbers that rest on a cell whose confidential part breaks a primary rule. */
  readonly sensitive: readonly string[];
  /** A single count that somebody bounds closer than promised, on one side at least; see `disclosures`. */
  readonly leaks: readonly Leak[];
  /** What somebody finds out beside that who knows on which side of published quantiles everybody is. */
  readonly byOrder: ByOrder;
}

export interface ByOrder {
  readonly secrets: number;
  /** Counts that are bounded so by what is published of others. */
  readonly leaks: readonly Leak[];
  /**
   * Figures of which this knowledge itself says so: whoever is known to be just above a quantile is known not to be
   * below it; and ratios, rates and times, which lie close together.
   */
  readonly aside: number;
}

/** What everybody knows of the figures behind some releases, and what nobody may find out. */
export interface Known {
  readonly figures: Figures;
  readonly statements: readonly Statement[];
  /** What is known beside that to who knows the order of companies around published quantiles. */
  readonly order: readonly Statement[];
  readonly secrets: readonly Secret[];
}

/** Reads what releases of one dataset say together, with one variable for each figure of each parent. */
export function knownOf(
  releases: readonly Release[],
  levels: Levels,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string> = new Map(),
  identities: readonly Identity[] = [],
): Known {
  const figures = new Figures();
  const statements: Statement[] = [];
  const secrets = new Map<string, Secret>();
  let before: ReadonlyMap<string, Secret> = new Map();
  const order: Statement[] = [];
  for (const [at, { published, ranges = [], reported: counts, valued = [] }] of releases.entries()) {
    const reported = withDerived([...counts, ...sidesOf(valued)], identities);
    const places = new Places(reported, levels);
    const values = new OwnValues(valued, reported, places, figures, levels);
    const library: Library = { places, values, figures, ratioTo, rules: rulesOf(protection) };
    const answered = new Set([...reported, ...valued].map((one) => one.metric));
    for (const one of published) {
      if (!answered.has(one.metric)) continue;
      const said = statementsOf(one, library);
      statements.push(...said.known.map((statement) => ({ ...statement, isEarlier: at < releases.length - 1 })));
      order.push(...said.order);
    }
    const isEarlier = at < releases.length - 1;
    for (const one of ranges)
      if (answered.has(one.metric))
        statements.push(...rangeStatements(one, library).map((said) => ({ ...said, isEarlier })));
    statements.push(...values.bonds());
    const now = secretsOf(reported, figures, levels);
    for (const secret of [...now.values(), ...restated(before, now, figures)]) {
      secrets.set(`${secret.figures.join()} ${secret.coefficients?.join()}`, secret);
    }
    before = now;
    statements.push(...wholesOf(reported, figures, identities));
  }
  knowImplied(figures, statements);
  const values = [...figures.values].map(
    ([at, name]): Secret => ({ owner: figures.all[at]?.owner ?? '', name, figures: Int32Array.of(at) }),
  );
  const kept = [...secrets.values(), ...values].flatMap((one) => withoutPublic(one, figures));
  return { figures, statements, order, secrets: kept };
}

/**
 * Attacks releases of one dataset together, with one variable for each parent, metric, breakdown code, year, type and
 * size band: no parent's confidential count may be bounded closer than promised by anybody, in any place of the tables.
 * `most` secrets at most, drawn by `seed`.
 */
export async function attackReleases(
  releases: readonly Release[],
  levels: Levels,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string> = new Map(),
  identities: readonly Identity[] = [],
  { most = Number.POSITIVE_INFINITY, seed = 1 } = {},
): Promise<ReleaseAttack> {
  const { figures, statements, order, secrets: all } = knownOf(releases, levels, protection, ratioTo, identities);
  const secrets = drawn(all, most, seed);
  const totals = { secrets: 0, programmes: 0, unproven: 0, leaks: [] as Leak[] };
  let isExcused = false;
  const byOrder = { secrets: 0, aside: 0, leaks: [] as Leak[] };
  for (const part of split(figures.all, [...statements, ...order], secrets)) {
    totals.secrets += part.secrets.length;
    // Where nothing is published nothing is published of anybody.
    if (part.known.every((one) => one.name === '')) continue;
    const plain = { ...part, known: part.known.filter((one) => one.isOrder !== true) };
    const attack = await attackPart(plain, protection);
    totals.programmes += attack.programmes;
    totals.unproven += attack.unproven;
    totals.leaks.push(...attack.leaks);
    isExcused ||= attack.isExcused;
    // Who knows the order of ratios, rates and times knows closely what lies between their quartiles, whatever is
    // published.
    const isOfCounts = (one: Statement) => one.isOrder === true && one.figures.some((at) => !part.figures[at]?.isValue);
    if (!part.known.some(isOfCounts)) continue;
    const knowing = await attackPart(part, protection);
    byOrder.secrets += part.secrets.length;
    totals.programmes += knowing.programmes;
    totals.unproven += knowing.unproven;
    const more = knowing.leaks.filter((leak) => !attack.leaks.some((one) => isSame(one, leak)));
    byOrder.leaks.push(...more.filter((leak) => isThroughOthers(leak, part)));
    byOrder.aside += more.filter((leak) => !isThroughOthers(leak, part)).length;
  }
  // What earlier releases gave away by themselves is theirs; with what became public since it is nobody's.
  if (isExcused && releases.length > 1) {
    const before = await attackReleases(releases.slice(0, -1), levels, protection, ratioTo, identities, { most, seed });
    totals.leaks.push(...before.leaks);
    totals.programmes += before.programmes;
  }
  const rules = rulesOf(protection);
  const publishedStatements = statements.filter((one) => one.name !== '');
  return {
    statements: namesOf(publishedStatements).length,
    ...totals,
    byOrder,
    restated: secrets.filter((one) => one.name.endsWith(RESTATED)).length,
    wholes: statements.length - publishedStatements.length,
    wrong: namesOf(publishedStatements.filter((one) => !one.isTrue)),
    sensitive: namesOf(publishedStatements.filter((one) => one.cells.some((cell) => judge(cell, rules).sensitive))),
  };
}

const namesOf = (some: readonly Statement[]) => [...new Set(some.map((one) => one.name))];

async function attackPart(part: AttackPart, { percent, coalition }: Protection) {
  const attack = await attackContributors(part.figures, part.known, part.secrets, percent, coalition);
  const leaks = await withoutKnown(attack.leaks, part, percent, coalition);
  return { ...attack, leaks, isExcused: leaks.length < attack.leaks.length };
}

/** Whether a count is bounded, other than by what the attacker knew of its own place, or of one that always equals it. */
function isThroughOthers({ secret, side }: Leak, { known, figures }: AttackPart): boolean {
  const own = equalTo(secret.figures, known);
  const isDirect = known.some(({ isOrder, figures: of, within = [0, 0] }) => {
    const [below, above] = within;
    const bounds = side === 'down' ? Number.isFinite(below) : Number.isFinite(above);
    return isOrder && bounds && of.some((at) => own.has(at));
  });
  return !isDirect && [...own].every((at) => !figures[at]?.isValue);
}

const isSame = (one: Leak, other: Leak) =>
  one.secret === other.secret && one.side === other.side && (one.attacker === null || one.attacker === other.attacker);

const rulesOf = ({ k, percent }: Protection) => ({ minContributors: k, pPercent: percent, nk: [] });

/**
 * Leaks without those that no release can help: of figures that follow from public ones, from what was reported of a service
 * before it was sold, or from earlier releases, which cannot be taken back, with what became public since.
 */
async function withoutKnown(
  leaks: readonly Leak[],
  part: AttackPart,
  percent: number,
  coalition: number | undefined,
): Promise<readonly Leak[]> {
  const isKnownAnyhow = part.figures.some((one) => one.isPublic || (one.alsoKnownTo ?? []).length > 0);
  const given = part.known.filter((one) => one.name === '' || one.isEarlier === true);
  if (leaks.length === 0 || !(isKnownAnyhow || given.some((one) => one.name !== ''))) return leaks;
  const secrets = [...new Set(leaks.map((leak) => leak.secret))];
  const anyhow = await attackContributors(part.figures, given, secrets, percent, coalition);
  const isNew = (leak: Leak) =>
    !anyhow.leaks.some(
      (one) =>
        one.secret === leak.secret &&
        one.side === leak.side &&
        (one.attacker === null || one.attacker === leak.attacker) &&
        leak.reached >= one.reached - 1e-6 * Math.max(1, one.value),
    );
  const published = new Set(leaks.filter(isNew).map((leak) => leak.secret));
  return leaks.filter((leak) => published.has(leak.secret));
}
