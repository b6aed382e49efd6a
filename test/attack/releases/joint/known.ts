import type { Secret } from '../../contributors.ts';
import { type Known, knownOf, type Protection, type Release } from '../attack-releases.ts';
import { type Levels, Places } from '../figures.ts';
import { withDerived } from '../linear/derived.ts';
import type { Identity } from '../linear/identities.ts';
import { OwnValues, sidesOf } from '../linear/own-values.ts';
import { classRowOf, Everything } from './everything.ts';
import { quantileOf } from './quantiles.ts';
import { Worlds } from './witness.ts';

/** All that some releases say of the counts behind them, with what may not follow from it. */
export function worldsOf(
  releases: readonly Release[],
  levels: Levels,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string>,
  identities: readonly Identity[],
): { readonly worlds: Worlds; readonly secrets: readonly Secret[] } {
  const { figures, statements, secrets }: Known = knownOf(releases, levels, protection, ratioTo, identities);
  const rules = { minContributors: protection.k, pPercent: protection.percent, nk: [] };
  const units: number[][] = [];
  const said = releases.map(({ published, ranges = [], reported: counts, valued = [] }) => {
    const reported = withDerived([...counts, ...sidesOf(valued)], identities);
    const places = new Places(reported, levels);
    const values = new OwnValues(valued, reported, places, figures, levels);
    const library = { places, values, figures, ratioTo, rules };
    const byService = Map.groupBy(reported, ({ parent, service, year, type, size }) =>
      JSON.stringify([parent, service, year, type, size]),
    );
    for (const own of byService.values()) units.push([...new Set(own.map((one) => figures.of(one)))]);
    return {
      classes: published.flatMap((one) => classRowOf(one, places, figures) ?? []),
      quantiles: [...published, ...ranges].flatMap((one) => quantileOf(one, library) ?? []),
    };
  });
  const everything = new Everything(
    figures.all,
    statements,
    said.flatMap((one) => one.classes),
    said.flatMap((one) => one.quantiles),
  );
  return { worlds: new Worlds(everything, units), secrets };
}
