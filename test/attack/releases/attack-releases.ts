import { attackContributors, type Leak, type Secret } from '../contributors.ts';
import { judge } from '../rules.ts';
import type { Reported } from './contributions.ts';
import { Figures, type Levels, Places, type Statement } from './figures.ts';
import type { Told } from './published.ts';
import { split } from './split.ts';
import { statementOf } from './statements.ts';

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
  readonly programmes: number;
  readonly unproven: number;
  /** Published numbers that the store does not bear out. */
  readonly wrong: readonly string[];
  /** U0: published numbers that rest on a cell whose confidential part breaks a primary rule. */
  readonly sensitive: readonly string[];
  /** A single count that somebody bounds closer than promised, on one side at least; see `disclosures`. */
  readonly leaks: readonly Leak[];
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
  const figures = new Figures();
  const statements: Statement[] = [];
  const secrets = new Map<string, Secret>();
  let before: ReadonlyMap<string, Secret> = new Map();
  for (const { told, reported } of releases) {
    const places = new Places(reported, levels);
    for (const one of told) {
      const statement = statementOf(one, places, figures, ratioTo);
      if (statement !== undefined) statements.push(statement);
    }
    const now = secretsOf(reported, figures, levels);
    for (const secret of [...now.values(), ...restated(before, now)]) {
      secrets.set(`${secret.figures.join()} ${secret.coefficients?.join()}`, secret);
    }
    before = now;
    statements.push(...wholesOf(reported, figures));
  }
  const totals = { secrets: 0, programmes: 0, unproven: 0, leaks: [] as Leak[] };
  for (const part of split(figures.all, statements, [...secrets.values()])) {
    const attack = await attackContributors(part.figures, part.known, part.secrets, protection.percent);
    totals.secrets += attack.secrets;
    totals.programmes += attack.programmes;
    totals.unproven += attack.unproven;
    totals.leaks.push(...attack.leaks);
  }
  const rules = { minContributors: protection.k, pPercent: protection.percent, nk: [] };
  const published = statements.filter((one) => one.name !== '');
  return {
    statements: published.length,
    ...totals,
    wrong: published.filter((one) => !one.isTrue).map((one) => one.name),
    sensitive: published.filter((one) => one.cells.some((cell) => judge(cell, rules).sensitive)).map((one) => one.name),
  };
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
    return [{ owner: secret.owner, name: `${secret.name} restated`, figures: changed, coefficients }];
  });
}

/** That the codes of a breakdown add up to the total, wherever they do: everybody knows the questionnaire. */
function wholesOf(reported: readonly Reported[], figures: Figures): Statement[] {
  const units = Map.groupBy(reported, ({ parent, metric, year, type, size }) =>
    JSON.stringify([parent, metric, year, type, size]),
  );
  return [...units.values()].flatMap((unit) => {
    const total = unit.find((one) => one.breakdown === '_T');
    if (total === undefined) return [];
    const dimensions = Map.groupBy(
      unit.filter((one) => one !== total),
      (one) => one.breakdown.slice(0, one.breakdown.indexOf(':')),
    );
    return [...dimensions.values()].flatMap((codes) => {
      if (codes.reduce((sum, one) => sum + one.value, 0) !== total.value) return [];
      return [
        {
          figures: [figures.of(total), ...codes.map((one) => figures.of(one))],
          coefficients: [1, ...codes.map(() => -1)],
          name: '',
          isTrue: true,
          cells: [],
        },
      ];
    });
  });
}
