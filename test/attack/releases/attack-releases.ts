import { attackContributors, type Leak, type Secret } from '../contributors.ts';
import { judge } from '../rules.ts';
import type { Reported } from './contributions.ts';
import { Figures, type Levels, Places, type Statement } from './figures.ts';
import type { Told } from './published.ts';
import { type Part, split } from './split.ts';
import { statementsOf } from './statements.ts';
import { wholesOf } from './wholes.ts';

/** A release with the counts as they stood when it was made. */
export interface Release {
  readonly told: readonly Told[];
  readonly reported: readonly Reported[];
}

/** Test values; the suite attacks with the policy that the release was made by. */
export interface Protection {
  readonly k: number;
  readonly percent: number;
}

export interface ReleaseAttack {
  readonly statements: number;
  readonly secrets: number;
  /** Those of the secrets that are by how much a count was restated. */
  readonly restated: number;
  /** What is known of wholes and parts, and stands in the programmes beside what is told. */
  readonly wholes: number;
  readonly programmes: number;
  readonly unproven: number;
  /** Published numbers that the store does not bear out. */
  readonly wrong: readonly string[];
  /** U0: published numbers that rest on a cell whose confidential part breaks a primary rule. */
  readonly sensitive: readonly string[];
  /** A single count that somebody bounds closer than promised, on one side at least; see `disclosures`. */
  readonly leaks: readonly Leak[];
}

/** What everybody knows of the figures behind some releases, and what nobody may find out. */
export interface Known {
  readonly figures: Figures;
  readonly statements: readonly Statement[];
  readonly secrets: readonly Secret[];
}

/** Reads what releases of one dataset say together, with one variable for each figure of each parent. */
export function knownOf(
  releases: readonly Release[],
  levels: Levels,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string> = new Map(),
): Known {
  const figures = new Figures();
  const statements: Statement[] = [];
  const secrets = new Map<string, Secret>();
  let before: ReadonlyMap<string, Secret> = new Map();
  for (const { told, reported } of releases) {
    const places = new Places(reported, levels);
    const counted = new Set(reported.map((one) => one.metric));
    for (const one of told) {
      if (!counted.has(one.metric)) continue;
      statements.push(...statementsOf(one, places, figures, ratioTo, rulesOf(protection)));
    }
    const now = secretsOf(reported, figures, levels);
    for (const secret of [...now.values(), ...restated(before, now)]) {
      secrets.set(`${secret.figures.join()} ${secret.coefficients?.join()}`, secret);
    }
    before = now;
    statements.push(...wholesOf(reported, figures));
  }
  return { figures, statements, secrets: [...secrets.values()] };
}

/**
 * Attacks releases of one dataset together, with one variable for each parent, metric, breakdown code, year, type and size
 * band: no parent's confidential count may be bounded closer than promised by anybody, in any place of the tables.
 */
export async function attackReleases(
  releases: readonly Release[],
  levels: Levels,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string> = new Map(),
): Promise<ReleaseAttack> {
  const { figures, statements, secrets } = knownOf(releases, levels, protection, ratioTo);
  const totals = { secrets: 0, programmes: 0, unproven: 0, leaks: [] as Leak[] };
  for (const part of split(figures.all, statements, secrets)) {
    const attack = await attackContributors(part.figures, part.known, part.secrets, protection.percent);
    totals.secrets += attack.secrets;
    totals.programmes += attack.programmes;
    totals.unproven += attack.unproven;
    totals.leaks.push(...(await withoutKnown(attack.leaks, part, protection.percent)));
  }
  const rules = rulesOf(protection);
  const published = statements.filter((one) => one.name !== '');
  return {
    statements: published.length,
    ...totals,
    restated: secrets.filter((one) => one.name.endsWith(RESTATED)).length,
    wholes: statements.length - published.length,
    wrong: published.filter((one) => !one.isTrue).map((one) => one.name),
    sensitive: published.filter((one) => one.cells.some((cell) => judge(cell, rules).sensitive)).map((one) => one.name),
  };
}

const rulesOf = ({ k, percent }: Protection) => ({ minContributors: k, pPercent: percent, nk: [] });

/** Leaks without those of figures that follow from public ones, whatever is told: no release gave those away. */
async function withoutKnown(leaks: readonly Leak[], part: Part, percent: number): Promise<readonly Leak[]> {
  if (leaks.length === 0 || !part.figures.some((one) => one.isPublic)) return leaks;
  const secrets = [...new Set(leaks.map((leak) => leak.secret))];
  const anyhow = await attackContributors(
    part.figures,
    part.known.filter((one) => one.name === ''),
    secrets,
    percent,
  );
  const isNew = (leak: Leak) =>
    !anyhow.leaks.some(
      (one) =>
        one.secret === leak.secret &&
        one.side === leak.side &&
        (one.attacker === null || one.attacker === leak.attacker) &&
        leak.reached >= one.reached - 1e-6 * Math.max(1, one.value),
    );
  const told = new Set(leaks.filter(isNew).map((leak) => leak.secret));
  return leaks.filter((leak) => told.has(leak.secret));
}

/** What no release may give away: each parent's confidential count in every place that the tables have. */
function secretsOf(reported: readonly Reported[], figures: Figures, levels: Levels): Map<string, Secret> {
  const found = new Map<string, { owner: string; name: string; figures: Set<number> }>();
  for (const one of reported) {
    if (one.isPublic || one.value === 0) continue;
    for (const platform of levels(one.type)) {
      for (const size of one.size === null ? ['_T'] : ['_T', one.size]) {
        const name = [one.metric, one.breakdown, one.year, platform, size].join(' ');
        const key = `${one.parent} ${name}`;
        const secret = found.get(key) ?? { owner: one.parent, name, figures: new Set() };
        secret.figures.add(figures.of(one));
        found.set(key, secret);
      }
    }
  }
  return new Map(
    [...found].map(([key, { owner, name, figures: of }]) => [
      key,
      { owner, name, figures: Int32Array.from(of).sort() },
    ]),
  );
}

/** How the secret of a restatement is named. */
export const RESTATED = ' restated';

/** U5: by how much a parent restated a count is as confidential as the count. */
function restated(before: ReadonlyMap<string, Secret>, now: ReadonlyMap<string, Secret>): Secret[] {
  return [...now].flatMap(([key, secret]) => {
    const old = new Set(before.get(key)?.figures ?? secret.figures);
    const fresh = new Set(secret.figures);
    const changed = Int32Array.from(new Set([...old, ...fresh]))
      .filter((figure) => old.has(figure) !== fresh.has(figure))
      .sort();
    if (changed.length === 0) return [];
    const coefficients = Float64Array.from(changed, (figure) => (fresh.has(figure) ? 1 : -1));
    return [{ owner: secret.owner, name: `${secret.name}${RESTATED}`, figures: changed, coefficients }];
  });
}
