import { addTo } from '../../collections/maps.ts';
import type { Identity } from '../../framework/identities.ts';
import type { Period } from '../../period/index.ts';
import { placeKey } from '../../release/index.ts';
import type { Aggregate, AggregateKey } from '../../statistics/types.ts';
import { chooseSafeCells } from '../choose/choose.ts';
import { countBand } from '../count-band.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import { cellsBehind, isShareOfVotes } from '../known/family.ts';
import { isNeverPublished } from '../known/never-published.ts';
import { familyVariables, gatherReleases, type WrittenRelease } from '../known/releases.ts';
import type { Policy } from '../policy/types.ts';
import type { ProtectedCell } from '../protect.ts';
import { decisionOn } from '../state/decide.ts';
import { type Collapse, collapsesOf, isSplit, type PlatformLevel } from './collapses.ts';

export interface Tally {
  readonly published: number;
  /** Published between two bounds. */
  readonly ranges: number;
  readonly suppressed: number;
}

export const NO_FIGURES: Tally = { published: 0, ranges: 0, suppressed: 0 };

/**
 * The figures that a release would publish and suppress, by table and measure, and by metric. They are counts of
 * figures, nothing confidential.
 */
export interface Tallies {
  readonly all: Tally;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  readonly metrics: ReadonlyMap<string, Tally>;
}

/** The table that a figure stands in, by its dimensions. */
export function tableOf({ platform, size, breakdown, panel }: AggregateKey, levelOf: PlatformLevel): string {
  const level = levelOf(platform);
  const place = size === '_T' ? level : level === 'all' ? 'size' : `${level} × size`;
  const split = isSplit(breakdown) ? 'breakdown × ' : '';
  return `${split}${place} × year${panel === 'matched' ? ', matched panel' : ''}`;
}

export function talliesOf(cells: readonly ProtectedCell[], levelOf: PlatformLevel): Tallies {
  const tables = new Map<string, Map<string, Tally>>();
  const metrics = new Map<string, Tally>();
  let all = NO_FIGURES;
  for (const { key, decision } of cells) {
    if (isNeverPublished(key)) continue;
    const one = {
      published: decision.kind === 'published' && typeof decision.value === 'number' ? 1 : 0,
      ranges: decision.kind === 'range' ? 1 : 0,
      suppressed: decision.kind === 'suppressed' ? 1 : 0,
    };
    const table = tableOf(key, levelOf);
    const measures = tables.get(table) ?? new Map<string, Tally>();
    tables.set(table, measures.set(key.measure, plus(measures.get(key.measure), one)));
    metrics.set(key.metric, plus(metrics.get(key.metric), one));
    all = plus(all, one);
  }
  return { all, tables: new Map([...tables].sort(([a], [b]) => orderOf(a) - orderOf(b))), metrics };
}

/** Whole tables before split ones, all reporters before the panel, and few cells before many. */
function orderOf(table: string): number {
  const places = ['all', 'group', 'type', 'size', 'group × size'];
  const place = table.replace('breakdown × ', '').replace(/ × year.*/, '');
  return (table.endsWith('panel') ? 20 : 0) + (table.startsWith('breakdown') ? 10 : 0) + places.indexOf(place);
}

export const plus = (a: Tally = NO_FIGURES, b: Tally): Tally => ({
  published: a.published + b.published,
  ranges: a.ranges + b.ranges,
  suppressed: a.suppressed + b.suppressed,
});

/**
 * What a dimension costs: how many more figures, by table, would be published if it were collapsed, and how many fewer.
 */
export interface Advice {
  readonly collapse: Collapse;
  readonly more: ReadonlyMap<string, number>;
  readonly fewer: number;
}

/**
 * Design beats suppression (Handbook on Statistical Disclosure Control, 2nd ed., 4.5): a table that crosses less can
 * publish more. Tries each dimension without its finest level and compares which figures would be published, beside the
 * same earlier releases, whose figures nobody can take back. Each try chooses anew, so it looks at one year of some
 * metrics, without what is only published rounded or rests on another year as well.
 */
export function adviceOn(
  aggregates: readonly Aggregate[],
  earlier: readonly WrittenRelease[],
  policy: Policy,
  identities: readonly Identity[],
  scope: { readonly metrics: ReadonlySet<string>; readonly year: Period },
  levelOf: PlatformLevel,
  progress: (share: number) => void = () => {},
): Advice[] {
  const inside = oneYear(
    aggregates.filter(({ key }) => scope.metrics.has(key.metric) && key.year === scope.year && !isNeverPublished(key)),
  );
  const collapses = collapsesOf(inside, levelOf);
  const choose = chooser(earlier, policy, identities);
  let tries = 0;
  const tried = (of: readonly Aggregate[]) =>
    choose(
      of,
      (share) => progress((tries + share) / (collapses.length + 1)),
      () => (tries += 1),
    );
  const now = tried(inside);
  return collapses.map(({ collapse, aggregates: changed }) => {
    const then = tried(changed);
    const more = new Map<string, number>();
    for (const [place, key] of then) {
      if (!now.has(place)) addTo(more, tableOf(key, levelOf));
    }
    return { collapse, more, fewer: [...now.keys()].filter((place) => !then.has(place)).length };
  });
}

/** Without what the panel says of the year before, whose other tables are not looked at. */
function oneYear(aggregates: readonly Aggregate[]): Aggregate[] {
  const families = new Set(
    aggregates.filter(({ key }) => key.panel === 'all').flatMap((one) => cellsBehind(one).map(({ family }) => family)),
  );
  return aggregates.filter((one) => cellsBehind(one).every(({ family }) => families.has(family)));
}

/** Chooses which of some statistics would be published. A family that a try leaves as it was is not chosen again. */
function chooser(earlier: readonly WrittenRelease[], policy: Policy, identities: readonly Identity[]) {
  const chosen = new Map<string, { readonly of: string; readonly safe: ReadonlySet<string> }>();
  return (
    aggregates: readonly Aggregate[],
    progress: (share: number) => void,
    done: () => void,
  ): ReadonlyMap<string, AggregateKey> => {
    const known = gatherReleases(aggregates, earlier, ({ n }) => countBand(n, policy.margin) !== null);
    const safe = new Map<string, ReadonlySet<string>>();
    for (const [id, { cells, ordered }] of known.current) {
      progress(safe.size / known.current.size);
      const of = [...cells.keys(), ...ordered.keys()].join('\n');
      let last = chosen.get(id);
      if (last?.of !== of) {
        const { variables, isCount } = familyVariables(id, known, policy, identities);
        last = { of, safe: chooseSafeCells(id, variables, judgeOfSizes(policy, isCount)).safe };
        if (!chosen.has(id)) chosen.set(id, last);
      }
      safe.set(id, last.safe);
    }
    done();
    return new Map(aggregates.flatMap((one) => (isPublished(one, safe, policy) ? [[placeKey(one.key), one.key]] : [])));
  };
}

function isPublished(one: Aggregate, safe: ReadonlyMap<string, ReadonlySet<string>>, policy: Policy): boolean {
  const cells = cellsBehind(one);
  if (isShareOfVotes(one))
    return decisionOn(one, { solved: new Map(), judge: () => null, policy }).kind === 'published';
  const isSafe = cells.length > 0 && cells.every(({ family, id }) => safe.get(family)?.has(id) ?? false);
  return isSafe && typeof one.value === 'number' && countBand(one.n, policy.margin) !== null;
}
